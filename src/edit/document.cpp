// SPDX-License-Identifier: Apache-2.0
#include "src/edit/document.h"

#include <chrono>
#include <utility>

namespace saite::edit {
namespace {

std::int64_t system_time() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

Document::Document(model::Network network)
    : network_(std::make_shared<model::Network>(std::move(network))), clock_(system_time) {}

model::Network& Document::writable() {
  if (network_.use_count() > 1) network_ = std::make_shared<model::Network>(*network_);
  return *network_;
}

void Document::stamp(Aspects aspects) {
  ++revision_;
  if (touches(aspects, Aspect::structure)) stamps_.structure = revision_;
  if (touches(aspects, Aspect::facts)) stamps_.facts = revision_;
  if (touches(aspects, Aspect::positions)) stamps_.positions = revision_;
  if (touches(aspects, Aspect::style)) stamps_.style = revision_;
}

void Document::tell(Event::What what, const Step* step) const {
  for (const auto& observer : observers_) observer({what, step, history_.done()});
}

Result<Touched> Document::execute(Step step) {
  if (step.time == 0) step.time = clock_();
  if (step.author.empty()) step.author = author_;
  const Aspects aspects = aspects_of(step);
  if (step.derived) {
    auto touched = apply(writable(), step, Direction::forward);
    if (!touched) return touched;
    stamp(aspects);
    tell(Event::What::derived, &step);
    return touched;
  }
  auto touched = history_.execute(writable(), std::move(step));
  if (!touched) return touched;
  stamp(aspects);
  tell(history_.merged() ? Event::What::merged : Event::What::done, history_.next_undo());
  return touched;
}

std::optional<Touched> Document::undo() {
  const Step* step = history_.next_undo();
  if (step == nullptr) return std::nullopt;
  auto touched = history_.undo(writable());
  touched->aspects = aspects_of(*step);
  stamp(touched->aspects);
  tell(Event::What::undone, step);
  return touched;
}

std::optional<Touched> Document::redo() {
  const Step* step = history_.next_redo();
  if (step == nullptr) return std::nullopt;
  auto touched = history_.redo(writable());
  touched->aspects = aspects_of(*step);
  stamp(touched->aspects);
  tell(Event::What::redone, step);
  return touched;
}

void Document::go_to(std::size_t count) {
  while (history_.done() > count && undo()) continue;
  while (history_.done() < count && redo()) continue;
}

void Document::close_step() {
  history_.close_step();
  tell(Event::What::closed, nullptr);
}

void Document::mark_saved(std::uint64_t token) {
  history_.mark_clean(token);
  tell(Event::What::saved, nullptr);
}

}  // namespace saite::edit
