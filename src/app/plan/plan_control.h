// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "src/app/plan/planning.h"
#include "src/app/view/view.h"
#include "src/edit/document.h"

namespace saite::app {

/// A draft seen from the history of the document, and on the map: while it is active undo takes
/// back whatever is newer, the draft's step or the document's, and stops where the draft began.
class PlanControl {
 public:
  explicit PlanControl(Planning& planning) : planning_(planning) {}

  void begin(const edit::Document& document);
  /// Whatever the draft was changed by is newer than the document's last step. Called each frame.
  void update(const edit::Document& document);

  [[nodiscard]] bool can_undo(const edit::Document& document) const;
  [[nodiscard]] bool can_redo(const edit::Document& document) const;
  /// Takes back or does again the draft's newest step where that is the newest of all. False: it is
  /// the document's turn.
  bool undo(const edit::Document& document);
  bool redo(const edit::Document& document);

  /// Points out on the map what the draft and the suggestions are about.
  void show(View& view, const model::Network& network, const i18n::Translator& t);

 private:
  Planning& planning_;
  std::size_t floor_ = 0;  // steps of the document when the draft began: undo stops there
  std::size_t newer_ = 0;  // … when the draft last changed: what is above was done after
  std::uint64_t draft_ = 0;
  std::vector<std::uint64_t> shown_;  // what its highlight was made for
  std::string shown_words_;
};

}  // namespace saite::app
