// SPDX-License-Identifier: Apache-2.0
// Any series of steps, undone as a whole, leaves the file as it was; redone, as it became. Written
// down, read back and done to a copy they make the same file. What is in force at the end is
// written and read back equal.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/base/progress.h"
#include "src/edit/document.h"
#include "src/edit/step_value.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "tests/fuzz/choices.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;  // a program of one file
using fuzz::Choices;
using fuzz::require;

/// What other devices would do with the events of a document.
class Follower {
 public:
  void hear(const edit::Event& event) {
    using What = edit::Event::What;
    switch (event.what) {
      case What::merged:
        take_back();
        steps_.pop_back();
        [[fallthrough]];
      case What::done:
        steps_.resize(event.done - 1);
        steps_.push_back(copy_of(*event.step));
        [[fallthrough]];
      case What::redone:
        done_ = event.done;
        require(edit::apply(network, steps_[done_ - 1], edit::Direction::forward).has_value());
        break;
      case What::undone:
        take_back();
        done_ = event.done;
        break;
      default:
        break;
    }
  }

  model::Network network;

 private:
  static edit::Step copy_of(const edit::Step& step) {
    auto read = edit::step_of(edit::to_value(step));
    require(read.has_value());
    return *std::move(read);
  }
  void take_back() {
    require(edit::apply(network, steps_[done_ - 1], edit::Direction::backward).has_value());
  }

  std::vector<edit::Step> steps_;
  std::size_t done_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Choices choices(data, size);
  edit::Document document;
  Follower follower;
  document.subscribe([&](const edit::Event& event) { follower.hear(event); });
  const std::string before = io::to_json(document.network());
  while (choices.left()) {
    const std::size_t turn = choices.below(8);
    if (turn == 0) {
      document.undo();
    } else if (turn == 1) {
      document.redo();
    } else {
      // A step may be refused; it must leave no trace then.
      const std::string was = io::to_json(document.network());
      if (!document.execute(test::random_step(document.network(), choices))) {
        require(io::to_json(document.network()) == was);
      }
    }
  }
  while (document.redo()) {
  }
  const std::string after = io::to_json(document.network());
  require(io::to_json(follower.network) == after);
  NullProgress progress;
  const auto read = io::read_json(after, progress);
  require(read && read->network && read->network->same_content(document.network()));
  while (document.undo()) {
  }
  require(io::to_json(document.network()) == before);
  require(io::to_json(follower.network) == before);
  while (document.redo()) {
  }
  require(io::to_json(document.network()) == after);
  return 0;
}
