// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "src/edit/command.h"

namespace saite::edit {

/// Changes in the order they were made, with a place among them: what is before it is done, what
/// is behind it was undone. Does not own the network; all calls must give the same one.
class UndoStack {
 public:
  /// Applies the command and keeps it; what was undone is forgotten. Merges it into the one before
  /// where that agrees, unless the file was saved between the two.
  /// Errors: the command's own; nothing is kept then.
  Result<Touched> execute(model::Network& network, CommandPtr command);

  [[nodiscard]] bool can_undo() const { return done_ > 0; }
  [[nodiscard]] bool can_redo() const { return done_ < steps_.size(); }
  /// What was changed back or again; nothing where there is nothing to undo or redo.
  std::optional<Touched> undo(model::Network& network);
  std::optional<Touched> redo(model::Network& network);
  /// Undoes or redoes until `count` changes are done. Returns the aspects that changed.
  Aspects go_to(model::Network& network, std::size_t count);

  /// The visible history: labels of all changes, the first done() of them in force.
  [[nodiscard]] std::vector<Label> labels() const;
  [[nodiscard]] std::size_t size() const { return steps_.size(); }
  [[nodiscard]] std::size_t done() const { return done_; }
  /// The change that undo() would take back, that redo() would make again; null where none.
  [[nodiscard]] const Command* next_undo() const;
  [[nodiscard]] const Command* next_redo() const;

  /// Names the state now. Two states have the same token only where they are the same state.
  [[nodiscard]] std::uint64_t token() const;
  /// The state of this token is the one on disk.
  void mark_clean(std::uint64_t token);
  [[nodiscard]] bool is_clean() const { return clean_ == token(); }
  /// The next command starts a step of its own, whatever it is: a drag has ended.
  void close_step() { open_ = false; }

 private:
  struct Step {
    CommandPtr command;
    std::uint64_t token;  // of the state after it
  };

  std::vector<Step> steps_;
  std::size_t done_ = 0;
  std::uint64_t last_token_ = 0;
  std::uint64_t clean_ = 0;  // the token of the state on disk
  bool open_ = false;        // whether the last step may take in another
};

}  // namespace saite::edit
