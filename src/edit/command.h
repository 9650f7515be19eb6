// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/model/network.h"

namespace saite::edit {

/// What part of a document a change is about. Whoever keeps derived data compares stamps of the
/// aspects that it read.
enum class Aspect : std::uint8_t {
  structure = 1,  // actors, ties, kinds, containment, dates, weights: what a projection reads
  facts = 2,      // names, attributes, tags, notes
  positions = 4,  // where actors lie and whether they are pinned
  style = 8       // title, description, sources, views
};
using Aspects = std::uint8_t;
[[nodiscard]] constexpr Aspects operator|(Aspect a, Aspect b) {
  return static_cast<Aspects>(static_cast<Aspects>(a) | static_cast<Aspects>(b));
}
[[nodiscard]] constexpr Aspects operator|(Aspects a, Aspect b) {
  return static_cast<Aspects>(a | static_cast<Aspects>(b));
}
[[nodiscard]] constexpr bool touches(Aspects aspects, Aspect aspect) {
  return (aspects & static_cast<Aspects>(aspect)) != 0;
}

/// The name of a change in the history: a key of the catalogues and its arguments.
struct Label {
  std::string key;
  std::vector<std::string> args = {};
  friend bool operator==(const Label&, const Label&) = default;
};

/// Things a change was about, to select and show them after it, after its undo and its redo.
struct Touched {
  std::vector<ActorId> actors;
  std::vector<TieId> ties;
};

/// A reversible change of a network; the only way in which a document changes. Factories are in
/// commands.h, actor_edits.h and tie_edits.h.
class Command {
 public:
  virtual ~Command() = default;

  /// Does it, the first time or again. Where it fails it has changed nothing. Called only on the
  /// state it was made for, or, after revert(), on the same state again: then it must succeed.
  virtual Status apply(model::Network& network) = 0;
  /// Undoes it; called only on the state that apply() left.
  virtual void revert(model::Network& network) = 0;

  [[nodiscard]] virtual Label label() const = 0;
  [[nodiscard]] virtual Aspects aspects() const = 0;
  [[nodiscard]] virtual Touched touched() const = 0;
  /// Takes `next`, which was applied just after this, into itself, so that one undo undoes both:
  /// the steps of a drag, letters typed into one field. False where they do not belong together.
  virtual bool merge(const Command& next) {
    static_cast<void>(next);
    return false;
  }
};

using CommandPtr = std::unique_ptr<Command>;

}  // namespace saite::edit
