// SPDX-License-Identifier: Apache-2.0
// Any series of changes, undone as a whole, leaves the network as it was; redone, as it became.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "src/edit/commands.h"
#include "src/edit/document.h"

namespace {

using namespace saite;  // a program of one file

void require(bool holds) {
  if (!holds) std::abort();
}

/// Reads choices from the fuzzer's bytes; 0 once they are used up.
class Choices {
 public:
  Choices(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  [[nodiscard]] bool left() const { return at_ < size_; }
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : next() % bound; }
  std::uint8_t next() { return left() ? data_[at_++] : std::uint8_t{0}; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

edit::CommandPtr next_command(const model::Network& network, Choices& choices) {
  const auto actors = network.actors();
  const auto ties = network.ties();
  const auto some_actor = [&] { return actors[choices.below(actors.size())]; };
  switch (actors.empty() ? 0 : choices.below(6)) {
    case 0: {
      model::Actor actor;
      if (choices.below(2) == 0)
        actor.key = std::string(1, static_cast<char>('a' + choices.below(8)));
      if (!actors.empty() && choices.below(2) == 0) actor.part_of = some_actor();
      return edit::add_actor(network, std::move(actor));
    }
    case 1: {
      model::Tie tie{.source = some_actor(), .target = some_actor()};
      tie.weight = static_cast<double>(choices.below(4));  // 0 is refused
      return edit::add_tie(network, std::move(tie));
    }
    case 2: {
      std::vector<TieId> doomed;
      if (!ties.empty() && choices.below(2) == 0)
        doomed.push_back(ties[choices.below(ties.size())]);
      return edit::remove(network, {some_actor()}, doomed);
    }
    case 3: {
      const ActorId container = some_actor();
      const std::vector<ActorId> changed{some_actor()};
      return edit::edit_actors(
          network, changed, [&](model::Actor& a) { a.part_of = container; }, {"edit.field"},
          edit::Aspect::structure | edit::Aspect::facts, choices.below(2) == 0 ? "token" : "");
    }
    case 4: {
      const Vec2 at{static_cast<float>(choices.next()), static_cast<float>(choices.next())};
      return edit::move_actors(network, {{some_actor(), at}}, true, choices.below(3));
    }
    default:
      return edit::set_view(network, "k", model::Value(static_cast<int>(choices.next())));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Choices choices(data, size);
  edit::Document document;
  const model::Network before = document.network();
  while (choices.left()) {
    const std::size_t turn = choices.below(8);
    if (turn == 0) {
      document.undo();
    } else if (turn == 1) {
      document.redo();
    } else {
      // A change may be refused; it must leave no trace then.
      const model::Network was = document.network();
      if (!document.execute(next_command(document.network(), choices))) {
        require(document.network().same_content(was));
      }
    }
  }
  while (document.redo()) {
  }
  const model::Network after = document.network();
  while (document.undo()) {
  }
  require(document.network().same_content(before));
  while (document.redo()) {
  }
  require(document.network().same_content(after));
  return 0;
}
