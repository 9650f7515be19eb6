// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "src/app/plan/chance.h"
#include "src/app/view/view.h"
#include "src/edit/document.h"
#include "src/study/question_card.h"

namespace saite::app {

/// The question that is being asked of the map in a window, of which part, and its answer as far as
/// it is. Session calls update() each frame.
///     session.asking().ask(analysis::Question::holds);
///     …after session.poll(): session.asking().card()
class Asking {
 public:
  /// The same again, or nothing, ends it.
  void ask(std::optional<analysis::Question> question);
  /// Of these actors and the ties among them only, as they are now; fewer than two: of all that is
  /// visible.
  void ask_about(std::vector<ActorId> actors);

  [[nodiscard]] std::optional<analysis::Question> question() const { return question_; }
  [[nodiscard]] const std::vector<ActorId>& part() const { return part_; }
  /// Null while nothing is asked.
  [[nodiscard]] const study::QuestionCard* card() const { return question_ ? &card_ : nullptr; }
  /// What the picture shows of it; null where there is nothing to point out.
  [[nodiscard]] const present::Highlight* highlight() const {
    return question_ && highlight_ ? &*highlight_ : nullptr;
  }

  /// Makes the card anew where what it depends on has changed, and points the answer out in the
  /// view, to its audience. Cost: that of the answer's size, and only then.
  /// `chance`: asked for where somebody chose random networks and the answer has numbers of its
  /// own.
  void update(View& view, const edit::Document& document, Chance& chance,
              const i18n::Translator& text);

 private:
  bool make_card(View& view, const edit::Document& document, Chance& chance,
                 const i18n::Translator& text);

  struct Key {
    std::optional<analysis::Question> question;
    std::vector<ActorId> part;
    std::uint64_t results = 0;
    std::uint64_t structure = 0;
    std::uint64_t facts = 0;
    std::uint64_t chance = 0;  // revision; 0: not looked at
    std::string language;
    present::Audience audience = present::Audience::room;
    study::MeasureView::State state = study::MeasureView::State::waiting;
    friend bool operator==(const Key&, const Key&) = default;
  };
  std::optional<analysis::Question> question_;
  std::vector<ActorId> part_;
  study::QuestionCard card_;
  std::optional<present::Highlight> highlight_;
  std::optional<Key> made_for_;
  bool shown_ = false;
};

}  // namespace saite::app
