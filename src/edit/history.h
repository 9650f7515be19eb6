// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "src/edit/step.h"
#include "src/edit/step_shelf.h"

namespace saite::edit {

/// Steps in the order they were done, with a place among them: what is before it is in force, what
/// is behind it was undone. Does not own the network; all calls must give the same one. Undo has no
/// end: with a shelf, steps far from the present stand there, and memory has a bound.
class History {
 public:
  /// Steps beyond so many bytes of memory go to the shelf, those farthest from the present first.
  /// None: all stay in memory. Given once.
  void set_shelf(std::shared_ptr<StepShelf> shelf, std::size_t max_bytes);
  /// How many bytes the changes of steps take in memory, roughly.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

  /// Does the step and keeps it; what was undone is forgotten. Merges it into the one before where
  /// both belong together, unless the file was saved between the two.
  /// Errors: as apply(); nothing is kept then.
  Result<Touched> execute(model::Network& network, Step step);
  /// Whether the last execute() merged its step into the one before.
  [[nodiscard]] bool merged() const { return merged_; }

  [[nodiscard]] bool can_undo() const { return done_ > 0; }
  [[nodiscard]] bool can_redo() const { return done_ < entries_.size(); }
  /// What was undone or done again; nothing where there is nothing to undo or redo, or where the
  /// shelf cannot give it back: nothing changes then.
  std::optional<Touched> undo(model::Network& network);
  std::optional<Touched> redo(model::Network& network);

  /// All steps, the first done() of them in force.
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] std::size_t done() const { return done_; }
  /// Its label, author and time; its changes only where they are in memory.
  [[nodiscard]] const Step& step(std::size_t i) const { return entries_.at(i).step; }
  /// All of it; nothing where the shelf cannot give it back.
  [[nodiscard]] std::optional<Step> whole_step(std::size_t i) const;
  /// The step that undo() would take back, that redo() would do again, with all its changes; null
  /// where none, or where the shelf cannot give it back.
  [[nodiscard]] const Step* next_undo();
  [[nodiscard]] const Step* next_redo();

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
    Step step;                                // without its changes where they stand on the shelf
    std::uint64_t token;                      // of the state after it
    std::size_t bytes;                        // of its changes in memory
    std::optional<std::uint64_t> place = {};  // on the shelf; may be in memory too
  };

  bool fetch(std::size_t i);
  void make_room();
  void recount(std::size_t i);

  std::vector<Entry> entries_;
  std::shared_ptr<StepShelf> shelf_;
  std::size_t max_bytes_ = 0;
  std::size_t bytes_ = 0;
  // Those from first to before last are in memory: always what is next to the present.
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::size_t done_ = 0;
  std::uint64_t last_token_ = 0;
  std::uint64_t clean_ = 0;  // the token of the state on disk
  bool open_ = false;        // whether the last step may take in another
  bool merged_ = false;
};

}  // namespace saite::edit
