// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "graph/project/projection.h"
#include "src/cli/cli.h"

namespace saite::cli {

/// The filters of DESIGN §6, the same for every verb.
class FilterOptions {
 public:
  void add_to(CLI::App& verb, const Cli& cli);
  /// Errors: bad_date (the option and its value), bad_condition.
  [[nodiscard]] Result<project::ProjectionOptions> projection() const;

 private:
  std::vector<std::string> kinds_;
  std::vector<std::string> tie_kinds_;
  std::string at_;
  std::string from_;
  std::string to_;
  std::string within_;
  std::vector<std::string> where_;
  bool directed_ = false;
  bool weighted_ = false;
};

}  // namespace saite::cli
