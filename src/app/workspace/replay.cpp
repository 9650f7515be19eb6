// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/replay.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/base/utf8.h"
#include "src/edit/step_value.h"

namespace saite::app {
namespace {

using journal::Record;
using What = Record::What;

/// All steps of a journal may merge: whether they did is told by its records.
constexpr const char* merge_key = "journal";

bool well_formed(const model::Value& value) {
  const auto text = [](std::string_view bytes) { return !first_ill_formed(bytes); };
  if (value.text() != nullptr) return text(*value.text());
  if (const auto* list = value.list()) return std::ranges::all_of(*list, well_formed);
  if (const auto* object = value.object()) {
    return std::ranges::all_of(*object, [&](const auto& member) {
      return text(member.first) && well_formed(member.second);
    });
  }
  return true;
}

std::optional<edit::Step> step_of(const Record& record) {
  if (!well_formed(record.step)) return std::nullopt;
  auto step = edit::step_of(record.step);
  if (!step) return std::nullopt;
  return *std::move(step);
}

/// Does one after the other, and remembers which state each left.
class Replaying {
 public:
  explicit Replaying(model::Network base) : document_(std::move(base)) { remember(); }

  /// False where it cannot be done; nothing has changed then.
  bool take(const Record& record) {
    if (!done(record)) return false;
    remember();
    return true;
  }

  Replayed finish() {
    document_.close_step();
    return {std::move(document_), saved_steps_, states_.size() - 1};
  }

 private:
  struct State {
    std::uint64_t token;
    std::size_t steps;  // in force
  };

  void remember() { states_.push_back({document_.history().token(), document_.history().done()}); }

  bool done(const Record& record) {
    switch (record.what) {
      case What::undone:
        return document_.undo().has_value();
      case What::redone:
        return document_.redo().has_value();
      case What::saved:
        return saved(record.at);
      default:
        return step(record);
    }
  }

  bool saved(std::int64_t at) {
    if (at < 0 || static_cast<std::size_t>(at) >= states_.size()) return false;
    const State& state = states_[static_cast<std::size_t>(at)];
    document_.mark_saved(state.token);
    saved_steps_ = state.steps;
    return true;
  }

  bool step(const Record& record) {
    auto step = step_of(record);
    if (!step || step->derived != (record.what == What::derived)) return false;
    step->merge_key = merge_key;
    if (record.what == What::done) document_.close_step();
    const std::size_t before = document_.history().done();
    if (!document_.execute(*std::move(step))) return false;
    const bool merges = record.what == What::merged;
    return record.what == What::derived || (document_.history().done() == before) == merges;
  }

  edit::Document document_;
  std::vector<State> states_;  // after so many records
  std::size_t saved_steps_ = 0;
};

}  // namespace

Replayed replay(model::Network base, std::span<const Record> records) {
  Replaying replaying(std::move(base));
  for (const Record& record : records) {
    if (!replaying.take(record)) break;
  }
  return replaying.finish();
}

std::optional<What> record_of(edit::Event::What what) {
  switch (what) {
    case edit::Event::What::done:
      return What::done;
    case edit::Event::What::merged:
      return What::merged;
    case edit::Event::What::undone:
      return What::undone;
    case edit::Event::What::redone:
      return What::redone;
    case edit::Event::What::derived:
      return What::derived;
    default:
      return std::nullopt;
  }
}

std::int64_t unsaved_steps(const edit::Document& document, std::size_t saved) {
  if (!document.modified()) return 0;
  const auto done = static_cast<std::int64_t>(document.history().done());
  return std::max<std::int64_t>(1, std::abs(done - static_cast<std::int64_t>(saved)));
}

}  // namespace saite::app
