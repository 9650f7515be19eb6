// SPDX-License-Identifier: Apache-2.0
// Edits a document until somebody kills it, as torture.py does, and says what it does:
//     torture_driver FOLDER FILE SEED STEPS [full]
// FOLDER is that of the journals; a FILE of "-" is a document without a file. Lines on standard
// output: "state S C": the document at the start, after what was left was brought back; "did S C":
// it after something was done; "ack": all done until now is on the disk. S is a sum of the document
// and its history, C of what a file of it holds. STEPS of 0: only the first line. "full": now and
// then files cannot grow.

#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <variant>

#include "graph/base/random.h"
#include "src/app/workspace/workspace.h"
#include "src/edit/step_value.h"
#include "src/io/json_text.h"
#include "src/io/write_json.h"
#include "src/io/write_node_link.h"
#include "src/journal/sealed.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;  // a program of one file
using namespace std::chrono_literals;

void say(const std::string& line) {
  const std::string whole = line + "\n";
  if (::write(STDOUT_FILENO, whole.data(), whole.size()) < 0) std::_Exit(3);
}

[[noreturn]] void fail(const std::string& what) {
  say("FAILED " + what);
  std::_Exit(2);
}

std::string node_link(const model::Network& network) {
  std::string text;
  NullProgress progress;
  const auto ok = io::write_node_link(
      network, io::NetworkPart(network), "links",
      [&](std::string_view bytes) {
        text += bytes;
        return Status();
      },
      progress);
  return ok ? text : "";
}

/// What its own file holds.
std::uint64_t file_sum(const model::Network& network) {
  return journal::chained(journal::chain_start, io::to_json(network));
}

/// All that is known: both forms, so that nothing which reading noted is left out.
std::uint64_t content_sum(const model::Network& network) {
  return journal::chained(file_sum(network), node_link(network));
}

/// The document with all that can be undone and redone.
std::uint64_t whole_sum(const edit::Document& document) {
  const edit::History& history = document.history();
  std::uint64_t sum = journal::chained(content_sum(document.network()), history.done());
  for (std::size_t i = 0; i < history.size(); ++i) {
    sum = journal::chained(sum, io::json_value(edit::to_value(history.step(i))));
  }
  return sum;
}

bool only_moves(const edit::Step& step) {
  return std::ranges::all_of(step.changes, [](const edit::Change& change) {
    return std::holds_alternative<edit::ActorsMoved>(change);
  });
}

/// Nothing is committed while the gate is shut, so that what came of a step is told before it can
/// be found on the disk.
std::mutex gate;

int pass_the_gate(void*) {
  const std::scoped_lock lock(gate);
  return 0;
}

int watch(sqlite3* database, const char**, const void*) {
  sqlite3_commit_hook(database, pass_the_gate, nullptr);
  return 0;
}

class Tortured {
 public:
  Tortured(const char* folder, std::string file, std::uint64_t seed)
      : workspace_(options(folder)), folder_(folder), file_(std::move(file)), random_(seed) {}

  void open() {
    if (file_ == "-") {
      auto left = app::find_leftovers(folder_);
      if (!left) fail("leftovers");
      std::erase_if(*left, [](const app::Leftover& each) { return !each.path.empty(); });
      if (!left->empty()) workspace_.file().recover(left->front());
    } else {
      workspace_.file().open(file_);
    }
    rest();
    if (workspace_.file().question() == app::Question::restore) {
      workspace_.file().answer(app::Answer::save);
    } else if (workspace_.file().question()) {
      fail("another question");
    }
    if (const auto& report = workspace_.file().open_report(); report && report->error) {
      fail("open: " + report->error->code);
    }
  }

  void tell(const char* what) {
    say(what + (" " + std::to_string(whole_sum(document()))) + " " +
        std::to_string(file_sum(document().network())));
  }

  /// There and back again, twice: what can be undone was brought back as it was. The first time
  /// takes away what a derived step did to something that a later step moved: that is not undone.
  void undo_and_redo() {
    const std::size_t done = document().history().done();
    const std::size_t back = random_.below(done + 1);
    go_to(back);
    go_to(done);
    const std::uint64_t before = whole_sum(document());
    go_to(back);
    go_to(done);
    if (whole_sum(document()) != before) fail("undo and redo");
  }

  void do_something() {
    const auto turn = random_.below(100);
    if (turn < 2) {
      undo_and_redo();
      return;
    }
    const std::scoped_lock lock(gate);
    if (turn < 8) {
      workspace_.undo();
    } else if (turn < 14) {
      workspace_.redo();
    } else if (turn < 20 && file_ != "-") {
      workspace_.file().save();
      if (workspace_.file().question()) workspace_.file().answer(app::Answer::save);
    } else {
      edit::Step step = test::random_step(document().network(), random_);
      // As layouts do: nothing else is ever done beside the history.
      if (turn < 60 && only_moves(step)) step.derived = true;
      (void)workspace_.execute(std::move(step));
      (void)workspace_.take_notices();
    }
    poll();
    tell("did");
  }
  /// Until nothing is read or written any more.
  void rest() {
    workspace_.jobs().finish();
    poll();
  }

  [[nodiscard]] bool is_safe() const {
    return workspace_.journal().safety().how == app::Safety::How::safe;
  }
  void wait_a_little() {
    for (int i = 0; i < 100 && !is_safe(); ++i) {
      std::this_thread::sleep_for(1ms);
      poll();
    }
  }
  Random& random() { return random_; }

 private:
  static app::Workspace::Options options(const char* folder) {
    app::Workspace::Options options;
    options.threads = 1;
    options.journal_folder = folder;
    return options;
  }
  [[nodiscard]] const edit::Document& document() const { return workspace_.document(); }
  void go_to(std::size_t count) {
    while (document().history().done() != count) {
      const std::scoped_lock lock(gate);
      if (document().history().done() > count) {
        workspace_.undo();
      } else {
        workspace_.redo();
      }
      tell("did");
    }
  }
  void poll() {
    workspace_.poll();
    workspace_.file().poll();
  }

  app::Workspace workspace_;
  std::string folder_;
  std::string file_;
  Random random_;
};

void let_files_grow(bool grow) {
  struct rlimit limit {};
  getrlimit(RLIMIT_FSIZE, &limit);
  limit.rlim_cur = grow ? limit.rlim_max : 30'000;
  setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 1;
  std::signal(SIGXFSZ, SIG_IGN);
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch));
  const bool full = argc > 5;
  const int steps = std::atoi(argv[4]);
  Tortured tortured(argv[1], argv[2], std::strtoull(argv[3], nullptr, 10));
  tortured.open();
  tortured.tell("state");
  if (steps > 0) tortured.undo_and_redo();
  for (int i = 0; i < steps; ++i) {
    if (full && i % 20 == 10) let_files_grow(tortured.random().below(3) > 0);
    tortured.do_something();
    if (tortured.random().below(3) == 0) tortured.wait_a_little();
    if (tortured.is_safe()) say("ack");
  }
  tortured.rest();
  return 0;
}
