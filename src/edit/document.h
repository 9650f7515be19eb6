// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "src/edit/history.h"
#include "src/edit/step.h"

namespace saite::edit {

/// When each aspect of a document last changed. Numbers only rise, also on undo.
struct Stamps {
  std::uint64_t structure = 1;
  std::uint64_t facts = 1;
  std::uint64_t positions = 1;
  std::uint64_t style = 1;
  friend bool operator==(const Stamps&, const Stamps&) = default;
};

/// What happened to a document, for those who keep it elsewhere: a journal, another device.
struct Event {
  enum class What : std::uint8_t {
    done,     // a new step is the last of the history; what had been undone is forgotten
    merged,   // the last step has become `step`
    undone,   // `step`, the last that was in force
    redone,   // `step`, the first that was not
    derived,  // `step` was done beside the history
    closed,   // the last step will take in no other
    saved     // the file holds what is there now
  };
  What what;
  const Step* step;  // null where closed or saved; good during the call
  std::size_t done;  // steps in force now
};

/// A network that people edit: it changes by steps only, and knows what changed when.
///     Document document(std::move(network));
///     auto done = document.execute(add_actor(document.network(), {.name = "Anna"}));
///     document.undo();
/// Used from one thread. snapshot() may go to others: while somebody else holds one, the next
/// change is made on a copy, so what they read never changes. Snapshots must be let go of on the
/// document's own thread (jobs deliver there, see app/jobs/jobs.h).
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

  /// Whose steps are done from now on, and when (milliseconds since 1970).
  void set_author(std::string author) { author_ = std::move(author); }
  void set_clock(std::function<std::int64_t()> clock) { clock_ = std::move(clock); }
  /// Whoever wants to know what happens, in the order in which it does.
  void subscribe(std::function<void(const Event&)> observer) {
    observers_.push_back(std::move(observer));
  }

  /// A derived step is no part of the history.   Errors: as apply(); nothing changes then.
  Result<Touched> execute(Step step);
  /// Nothing where there is nothing to undo or redo, or where its shelf lost the step.
  std::optional<Touched> undo();
  std::optional<Touched> redo();
  /// Where old steps of the history stand; see History::set_shelf().
  void set_shelf(std::shared_ptr<StepShelf> shelf, std::size_t max_bytes) {
    history_.set_shelf(std::move(shelf), max_bytes);
  }
  /// To the state after the first `count` steps of the history, or as near as the shelf allows.
  void go_to(std::size_t count);
  [[nodiscard]] const History& history() const { return history_; }
  void close_step();

  /// Whether there is anything that a save would lose if it were not done.
  [[nodiscard]] bool modified() const { return !history_.is_clean(); }
  /// The state that had this token (history().token()) when it was written is on disk now.
  void mark_saved(std::uint64_t token);

 private:
  model::Network& writable();
  void stamp(Aspects aspects);
  void tell(Event::What what, const Step* step) const;

  std::shared_ptr<model::Network> network_;
  History history_;
  Stamps stamps_;
  std::uint64_t revision_ = 1;
  std::string author_;
  std::function<std::int64_t()> clock_;
  std::vector<std::function<void(const Event&)>> observers_;
};

}  // namespace saite::edit
