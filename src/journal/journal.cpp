// SPDX-License-Identifier: Apache-2.0
#include "src/journal/journal.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>

#include "src/journal/lock.h"
#include "src/journal/orders.h"
#include "src/journal/scribe.h"
#include "src/journal/sealed.h"

namespace saite::journal {
namespace {

using namespace std::chrono_literals;

/// After a failure it is tried again so often: often enough that a disk with room again is seen.
constexpr auto again_after = 1s;

bool is_of_no_use(const Error& error) {
  return error.code == "journal_damaged" || error.code == "journal_lost" ||
         error.code == "journal_foreign";
}

}  // namespace

/// What both threads share, and the thread that writes.
struct Journal::Inside {
  Inside(Scribe made, std::function<void()> wake_up)
      : scribe(std::move(made)), key(scribe.key()), wake(std::move(wake_up)) {}

  void post(Order order) {
    {
      const std::scoped_lock lock(mutex);
      orders.push_back({++state.recorded, std::move(order)});
    }
    changed.notify_all();
  }

  /// Whether a step could take the place of one that still waits.
  bool replace_waiting(const edit::Step& step, const Summary& summary) {
    const std::scoped_lock lock(mutex);
    if (orders.empty()) return false;
    auto* last = std::get_if<Append>(&orders.back().order);
    if (last == nullptr || !last->step || last->what == Record::What::derived) return false;
    last->step = step;
    last->summary = summary;
    orders.back().number = ++state.recorded;
    return true;
  }

  void run() {
    for (;;) {
      std::vector<Order> next;
      const std::uint64_t last = take(next);
      if (next.empty()) break;
      if (std::holds_alternative<MoveTo>(next.front())) {
        move(std::get<MoveTo>(next.front()).document, last);
      } else {
        write(std::move(next), last);
      }
    }
    scribe.tidy();
  }

  Scribe scribe;  // of the thread, once it has orders
  Key key;        // the scribe's; under the lock
  std::function<void()> wake;
  mutable std::mutex mutex;
  mutable std::condition_variable changed;
  State state;
  bool closing = false;
  std::jthread thread;

 private:
  struct Numbered {
    std::uint64_t number;
    Order order;
  };

  /// Waits for orders and takes those that one transaction carries out; none once all is over.
  std::uint64_t take(std::vector<Order>& next) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return closing || !orders.empty(); });
    std::uint64_t last = 0;
    while (!orders.empty()) {
      const bool moves = std::holds_alternative<MoveTo>(orders.front().order);
      if (moves && !next.empty()) break;
      last = orders.front().number;
      next.push_back(std::move(orders.front().order));
      orders.pop_front();
      if (moves) break;
    }
    return last;
  }

  void tell(const auto& change) {
    {
      const std::scoped_lock lock(mutex);
      change(state);
    }
    changed.notify_all();
    if (wake) wake();
  }

  void all_safe(std::uint64_t last) {
    tell([&](State& now) {
      now.safe = last;
      now.record_bytes = scribe.record_bytes();
      now.trouble.reset();
    });
  }

  /// A base is kept in memory, small, until there is something to write after it.
  void hold_base(std::vector<Order>& next) {
    for (std::size_t i = next.size(); i-- > 0;) {
      auto* begin = std::get_if<Begin>(&next[i]);
      if (begin == nullptr) continue;
      begin->sealed = seal(begin->base);
      begin->base = {};
      held.clear();
      held.emplace_back(std::move(*begin));
      // What came before it is beside the point, but for versions.
      std::vector<Order> rest;
      for (std::size_t n = 0; n < next.size(); ++n) {
        const bool of_versions =
            std::holds_alternative<Keep>(next[n]) || std::holds_alternative<NameVersion>(next[n]);
        if (n > i || of_versions) rest.push_back(std::move(next[n]));
      }
      next = std::move(rest);
      useless = false;
      return;
    }
  }

  /// What the program found by itself, such as a layout, is not worth a journal alone.
  static bool can_wait(const Order& order) {
    const auto* append = std::get_if<Append>(&order);
    return append != nullptr && append->what == Record::What::derived &&
           append->summary.unsaved == 0;
  }

  /// Whether the disk still has records that a base in memory does away with: they would be offered
  /// again after the end of the program, though nobody wants them.
  bool outlived() {
    if (held.empty() || !scribe.is_open()) return false;
    const auto has_base = scribe.store().has_base();
    return !has_base || *has_base;
  }

  void write(std::vector<Order> next, std::uint64_t last) {
    hold_base(next);
    if (useless) return;
    const bool waits = (!held.empty() || next.empty()) && !outlived();
    if (waits && std::ranges::all_of(next, can_wait)) {
      std::ranges::move(next, std::back_inserter(held));
      all_safe(last);
      return;
    }
    next.insert(next.begin(), held.begin(), held.end());
    for (;;) {
      const auto ok = scribe.carry_out(next);
      if (ok) {
        held.clear();
        all_safe(last);
        return;
      }
      const bool over = is_of_no_use(ok.error());
      if (over) {
        scribe.start_over();
        useless = held.empty();  // begun a moment ago, nothing but what is at hand is needed
      }
      tell([&](State& now) {
        now.trouble = ok.error();
        now.lost = useless;
      });
      if (useless || !wait_to_try_again()) return;
    }
  }

  /// False where it has ended meanwhile and was tried once more.
  bool wait_to_try_again() {
    std::unique_lock lock(mutex);
    if (std::exchange(last_try, closing)) return false;
    changed.wait_for(lock, again_after, [&] { return closing; });
    last_try = closing;
    return true;
  }

  void move(const std::filesystem::path& document, std::uint64_t last) {
    const auto ok = scribe.move_to(document);
    tell([&](State& now) {
      key = scribe.key();
      now.safe = last;
      now.stayed = ok ? std::nullopt : std::optional(ok.error());
    });
  }

  std::deque<Numbered> orders;
  // The thread's own:
  std::vector<Order> held;  // a base and what can wait: not on the disk yet
  bool useless = false;     // the journal has to begin anew
  bool last_try = false;

  friend class Journal;
};

Journal::Journal(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {
  inside_->thread = std::jthread([inside = inside_.get()] { inside->run(); });
}

Journal::~Journal() {
  {
    const std::scoped_lock lock(inside_->mutex);
    inside_->closing = true;
  }
  inside_->changed.notify_all();
  inside_->thread.join();
}

Result<std::unique_ptr<Journal>> Journal::open(const Folder& folder, const Key& key,
                                               const std::filesystem::path& document,
                                               std::function<void()> wake) {
  if (auto ok = folder.check(key); !ok) return ok.error();
  auto lock = Lock::take(folder.lock_file(key));
  if (!lock) return lock.error();
  Scribe scribe(folder, key, document, *std::move(lock));
  bool was_damaged = false;
  if (auto ok = scribe.open_existing(); !ok) {
    if (ok.error().code != "journal_damaged") return ok.error();
    scribe.start_over();
    was_damaged = true;
  }
  bool has_records = false;
  if (scribe.is_open()) {
    auto has_base = scribe.store().has_base();
    if (!has_base) return has_base.error();
    has_records = *has_base;
  }
  std::unique_ptr<Journal> journal(
      new Journal(std::make_unique<Inside>(std::move(scribe), std::move(wake))));
  journal->has_records_ = has_records;
  journal->was_damaged_ = was_damaged;
  return journal;
}

Result<Contents> Journal::load() {
  if (!inside_->scribe.is_open()) return Contents{};
  return inside_->scribe.store().load();
}

Journal::FileIs Journal::file_is(std::string_view bytes_of_file, std::string_view base) {
  if (!inside_->scribe.is_open()) return FileIs::foreign;
  Store& store = inside_->scribe.store();
  const auto saved = store.newest_bytes(true);
  if (!saved) return FileIs::foreign;
  if (bytes_of_file == (saved->empty() ? base : std::string_view(*saved))) return FileIs::saved;
  const auto newest = store.newest_bytes(false);
  return newest && bytes_of_file == *newest ? FileIs::written : FileIs::foreign;
}

void Journal::begin(std::string base) {
  position_ = 0;
  last_may_merge_ = false;
  {
    const std::scoped_lock lock(inside_->mutex);
    inside_->state.lost = false;
  }
  inside_->post(Begin{std::move(base)});
}

void Journal::go_on(const Contents& contents) {
  position_ = static_cast<std::int64_t>(contents.records.size());
  last_may_merge_ = false;
  if (!contents.whole) inside_->post(Cut{position_});
}

std::int64_t Journal::record(Record::What what, const edit::Step* step, const Summary& summary) {
  Append append{what, step == nullptr ? std::nullopt : std::optional(*step), summary};
  if (what == Record::What::merged && last_may_merge_) {
    if (inside_->replace_waiting(*step, summary)) return position_;
    append.what = last_what_;
    append.in_place = true;
  } else {
    ++position_;
    last_may_merge_ = what == Record::What::done || what == Record::What::merged;
    last_what_ = what;
  }
  inside_->post(std::move(append));
  return position_;
}

void Journal::add_version(Version version, std::string bytes, std::uint64_t token) {
  inside_->post(Keep{std::move(version), std::move(bytes), token});
}

void Journal::mark_saved(std::int64_t position, std::uint64_t token, const Summary& summary) {
  ++position_;
  last_may_merge_ = false;
  inside_->post(MarkSaved{position, token, summary});
}

void Journal::name_version(std::int64_t number, std::string name) {
  inside_->post(NameVersion{number, std::move(name)});
}

void Journal::move_to(const std::filesystem::path& document) {
  inside_->post(MoveTo{document});
}

void Journal::discard() {
  position_ = 0;
  last_may_merge_ = false;
  inside_->post(Discard{});
}

State Journal::state() const {
  const std::scoped_lock lock(inside_->mutex);
  return inside_->state;
}

bool Journal::wait(std::chrono::milliseconds at_most) const {
  std::unique_lock lock(inside_->mutex);
  const State& state = inside_->state;
  inside_->changed.wait_for(lock, at_most, [&] { return !state.pending() || state.trouble; });
  return !state.pending();
}

Result<std::vector<Version>> Journal::versions() const {
  Key key;
  {
    const std::scoped_lock lock(inside_->mutex);
    key = inside_->key;
  }
  auto store = Store::look(inside_->scribe.folder(), key);
  if (!store) return store.error();
  return store->versions();
}

Result<std::string> Journal::version_bytes(std::int64_t number) const {
  Key key;
  {
    const std::scoped_lock lock(inside_->mutex);
    key = inside_->key;
  }
  auto store = Store::look(inside_->scribe.folder(), key);
  if (!store) return store.error();
  return store->version_bytes(number);
}

}  // namespace saite::journal
