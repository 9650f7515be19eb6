// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/asking.h"

#include <algorithm>
#include <utility>

namespace saite::app {

void Asking::ask(std::optional<analysis::Question> question) {
  question_ = question == question_ ? std::nullopt : question;
  card_ = {};
  highlight_.reset();
  made_for_.reset();
}

void Asking::ask_about(std::vector<ActorId> actors) {
  if (actors.size() < 2) actors.clear();
  std::ranges::sort(actors);
  part_ = std::move(actors);
}

bool Asking::update(const Input& input) {
  if (!question_) return made_for_ ? std::exchange(made_for_, std::nullopt).has_value() : false;
  input.derived.set_part(part_);
  const bool part = !part_.empty();
  const study::AnswerView view = input.derived.answer(*question_, part);
  const edit::Stamps& stamps = input.document.stamps();
  Key key{question_,        part_,        input.derived.results_revision(),
          stamps.structure, stamps.facts, input.text.language(),
          input.room,       view.state};
  if (made_for_ == key) return false;
  const study::CardInput made_from{input.document.network(), input.text, view, input.room, part};
  card_ = study::make_card(*question_, made_from);
  highlight_ = study::highlight_of(card_, made_from);
  made_for_ = std::move(key);
  return true;
}

}  // namespace saite::app
