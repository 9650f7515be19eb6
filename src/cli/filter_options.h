// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

#include "graph/project/projection.h"
#include "src/cli/cli.h"

namespace saite::cli {

/// The filters of DESIGN §6, the same for every verb.
class FilterOptions {
 public:
  /// `drawing`: where pictures are made, --ties may also say how ties are drawn; kept there.
  void add_to(CLI::App& verb, const Cli& cli, std::optional<std::string>* drawing = nullptr);
  /// Errors: bad_option_date (the option and its value), from_after_to, bad_condition.
  [[nodiscard]] Result<project::ProjectionOptions> projection() const;
  /// As if --directed had been given.
  void ask_directed() { directed_ = true; }
  /// As if --weighted had been given.
  void ask_weighted() { weighted_ = true; }
  /// As if --tie-kinds had been given.
  void ask_tie_kinds(std::vector<std::string> kinds) { tie_kinds_ = std::move(kinds); }
  /// Says of strengths what a person may not know: numbers on ties that were not asked for though
  /// all strengths are the same.
  void remark(const Cli& cli, const model::Network& network) const;

 private:
  std::vector<std::string> kinds_;
  std::vector<std::string> tie_kinds_;
  std::optional<std::string> at_;
  std::optional<std::string> from_;
  std::optional<std::string> to_;
  std::string within_;
  std::vector<std::string> where_;
  project::Reports reports_;
  std::size_t min_kinds_ = 0;
  bool directed_ = false;
  bool weighted_ = false;
  std::string weight_by_;
  std::string combine_;
};

}  // namespace saite::cli
