// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "src/edit/command.h"
#include "src/edit/undo_stack.h"

namespace saite::edit {

/// When each aspect of a document last changed. Numbers only rise, also on undo.
struct Stamps {
  std::uint64_t structure = 1;
  std::uint64_t facts = 1;
  std::uint64_t positions = 1;
  std::uint64_t style = 1;
  friend bool operator==(const Stamps&, const Stamps&) = default;
};

/// A network that people edit: it changes by commands only, and knows what changed when.
///     Document document(std::move(network));
///     auto made = document.execute(add_actor(document.network(), {.name = "Anna"}));
///     document.undo();
/// Used from one thread. snapshot() may go to others: while somebody else holds one, the next
/// change is made on a copy, so what they read never changes. Snapshots must be let go of on the
/// document's own thread (jobs deliver there, see app/jobs.h).
class Document {
 public:
  explicit Document(model::Network network = {});
  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;

  [[nodiscard]] const model::Network& network() const { return *network_; }
  [[nodiscard]] std::shared_ptr<const model::Network> snapshot() const { return network_; }
  [[nodiscard]] const Stamps& stamps() const { return stamps_; }
  /// Rises with every change of anything.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  /// Errors: the command's own; nothing changes then.
  Result<Touched> execute(CommandPtr command);
  std::optional<Touched> undo();
  std::optional<Touched> redo();
  /// To the state after the first `count` changes of the history.
  void go_to(std::size_t count);
  [[nodiscard]] const UndoStack& history() const { return history_; }
  void close_step() { history_.close_step(); }

  /// Whether there is anything that a save would lose if it were not done.
  [[nodiscard]] bool modified() const { return !history_.is_clean(); }
  /// The state that had this token (history().token()) when it was written is on disk now.
  void mark_saved(std::uint64_t token) { history_.mark_clean(token); }

  /// Writes down where a layout put actors: no step of the history, no unsaved change.
  void adopt_positions(std::span<const std::pair<ActorId, Vec2>> positions);

 private:
  model::Network& writable();
  void stamp(Aspects aspects);

  std::shared_ptr<model::Network> network_;
  UndoStack history_;
  Stamps stamps_;
  std::uint64_t revision_ = 1;
};

}  // namespace saite::edit
