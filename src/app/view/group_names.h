// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "src/app/pipeline/pipeline.h"
#include "src/edit/document.h"
#include "src/i18n/translator.h"
#include "src/present/column.h"

namespace saite::app {

/// What the groups that the ties form are called: as people named them, else as the program does.
/// View::group_names() keeps it up to date; a card, a table and a legend say the same.
class GroupNames {
 public:
  struct Group {
    std::string name;
    std::size_t members = 0;
  };

  /// `result` is the measure `community`; `shown`: whether the picture shows it.
  /// Cost: that of present::name_groups(), and only after a change.
  void update(const edit::Document& document, std::shared_ptr<const study::MeasureResult> result,
              const i18n::Translator& text, bool shown);

  /// Empty where he is in none, or none are known yet.
  [[nodiscard]] std::string of(ActorId id) const;
  /// Those of two and more, greatest first; empty where the picture shows other things.
  [[nodiscard]] std::vector<Group> shown() const;
  /// A step that calls a group so; an empty name lets the program find one again.
  [[nodiscard]] edit::Step rename(const model::Network& network, std::size_t group,
                                  std::string name) const;

 private:
  struct Key {
    const study::MeasureResult* result = nullptr;
    std::uint64_t structure = 0;
    std::uint64_t facts = 0;
    std::uint64_t style = 0;
    std::string language;
    friend bool operator==(const Key&, const Key&) = default;
  };
  std::shared_ptr<const study::MeasureResult> result_;
  std::vector<ActorId> actors_;  // rising
  present::Column column_;       // of them
  Key made_for_;
  bool shown_ = false;
};

}  // namespace saite::app
