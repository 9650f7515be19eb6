// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/asking.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace saite::app {
namespace {

constexpr std::string_view answers_owner = "answers";  // whose a highlight is

}  // namespace

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

void Asking::update(View& view, const edit::Document& document, Chance& chance,
                    const i18n::Translator& text) {
  // Something else was pointed out meanwhile, or Esc pressed: nobody looks at the answer any more.
  if (shown_ && view.highlight_owner() != answers_owner) ask(std::nullopt);
  const bool changed = make_card(view, document, chance, text);
  const present::Highlight* answer = highlight();
  if (answer == nullptr) {
    view.end_highlight(answers_owner);
  } else if (changed || !shown_) {
    view.show_highlight(*answer, answers_owner);
  }
  shown_ = answer != nullptr;
}

bool Asking::make_card(View& view, const edit::Document& document, Chance& chance,
                       const i18n::Translator& text) {
  if (!question_) return made_for_ ? std::exchange(made_for_, std::nullopt).has_value() : false;
  Pipeline& pipeline = view.pipeline();
  // Made at once: nobody may come back before an answer arrives, and none would be under way.
  if (pipeline.set_part(part_)) view.refresh();
  const bool part = !part_.empty();
  const study::AnswerView answer = pipeline.answer(*question_, part);
  const edit::Stamps& stamps = document.stamps();
  const bool beside = chance.chosen() && !part && answer.result;
  const auto usual = beside ? chance.view().result : nullptr;
  Key key{question_,        part_,           pipeline.results_revision(),
          stamps.structure, stamps.facts,    beside ? chance.revision() : 0,
          text.language(),  view.audience(), answer.state};
  if (made_for_ == key) return false;
  const study::CardInput made_from{document.network(), text, answer,
                                   view.audience(),    part, usual.get()};
  card_ = study::make_card(*question_, made_from);
  highlight_ = study::highlight_of(card_, made_from);
  made_for_ = std::move(key);
  return true;
}

}  // namespace saite::app
