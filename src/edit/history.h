// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "src/edit/step.h"

namespace saite::edit {

/// Steps in the order they were done, with a place among them: what is before it is in force, what
/// is behind it was undone. Does not own the network; all calls must give the same one.
class History {
 public:
  /// Does the step and keeps it; what was undone is forgotten. Merges it into the one before where
  /// both belong together, unless the file was saved between the two.
  /// Errors: as apply(); nothing is kept then.
  Result<Touched> execute(model::Network& network, Step step);
  /// Whether the last execute() merged its step into the one before.
  [[nodiscard]] bool merged() const { return merged_; }

  [[nodiscard]] bool can_undo() const { return done_ > 0; }
  [[nodiscard]] bool can_redo() const { return done_ < entries_.size(); }
  /// What was undone or done again; nothing where there is nothing to undo or redo.
  std::optional<Touched> undo(model::Network& network);
  std::optional<Touched> redo(model::Network& network);

  /// All steps, the first done() of them in force.
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] std::size_t done() const { return done_; }
  [[nodiscard]] const Step& step(std::size_t i) const { return entries_.at(i).step; }
  /// The step that undo() would take back, that redo() would do again; null where none.
  [[nodiscard]] const Step* next_undo() const;
  [[nodiscard]] const Step* next_redo() const;

  /// Names the state now. Two states have the same token only where they are the same state.
  [[nodiscard]] std::uint64_t token() const;
  /// The state of this token is the one on disk.
  void mark_clean(std::uint64_t token) { clean_ = token; }
  [[nodiscard]] bool is_clean() const { return clean_ == token(); }
  /// How many steps were in force in the state on disk; nothing where it is none of those before
  /// the present one: some were undone since, or nothing was ever written.
  [[nodiscard]] std::optional<std::size_t> clean_steps() const;
  /// The next step stands by itself, whatever it is: a drag has ended.
  void close_step() { open_ = false; }

 private:
  struct Entry {
    Step step;
    std::uint64_t token;  // of the state after it
  };

  std::vector<Entry> entries_;
  std::size_t done_ = 0;
  std::uint64_t last_token_ = 0;
  std::uint64_t clean_ = 0;  // the token of the state on disk
  bool open_ = false;        // whether the last step may take in another
  bool merged_ = false;
};

}  // namespace saite::edit
