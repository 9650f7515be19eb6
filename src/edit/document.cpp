// SPDX-License-Identifier: Apache-2.0
#include "src/edit/document.h"

namespace saite::edit {

Document::Document(model::Network network)
    : network_(std::make_shared<model::Network>(std::move(network))) {}

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

Result<Touched> Document::execute(CommandPtr command) {
  const Aspects aspects = command->aspects();
  auto touched = history_.execute(writable(), std::move(command));
  if (touched) stamp(aspects);
  return touched;
}

std::optional<Touched> Document::undo() {
  if (!history_.can_undo()) return std::nullopt;
  stamp(history_.next_undo()->aspects());
  return history_.undo(writable());
}

std::optional<Touched> Document::redo() {
  if (!history_.can_redo()) return std::nullopt;
  stamp(history_.next_redo()->aspects());
  return history_.redo(writable());
}

void Document::go_to(std::size_t count) {
  if (const Aspects changed = history_.go_to(writable(), count); changed != 0) stamp(changed);
}

void Document::adopt_positions(std::span<const std::pair<ActorId, Vec2>> positions) {
  if (positions.empty()) return;
  model::Network& network = writable();
  for (const auto& [id, at] : positions) {
    network.set_position(id, at, network.actor(id).pinned);
  }
  stamp(static_cast<Aspects>(Aspect::positions));
}

}  // namespace saite::edit
