// SPDX-License-Identifier: Apache-2.0
// What keeping a journal costs: opening a file whose journal has 10,000 steps, the bytes of a day's
// workshop, and a drag of 100,000 actors. Prints one line each; README.md says how it went.
#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "graph/base/random.h"
#include "src/app/workspace/workspace.h"
#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"
#include "src/edit/tie_edits.h"
#include "src/io/write_json.h"

namespace {

using namespace saite;  // NOLINT: a program of one file
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

class Place {
 public:
  Place() : folder_(fs::temp_directory_path() / ("journal_bench." + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~Place() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  [[nodiscard]] fs::path file() const { return folder_ / "map.json"; }
  [[nodiscard]] std::unique_ptr<app::Workspace> workspace(bool journal = true) const {
    app::Workspace::Options options;
    options.threads = 1;
    if (journal) options.journal_folder = folder_ / "journal";
    return std::make_unique<app::Workspace>(std::move(options));
  }
  [[nodiscard]] double journal_megabytes() const {
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(folder_ / "journal")) {
      if (entry.is_regular_file()) bytes += entry.file_size();
    }
    return static_cast<double>(bytes) / 1e6;
  }
  void write(const model::Network& network) const {
    std::ofstream(file(), std::ios::binary) << io::to_json(network);
  }

 private:
  fs::path folder_;
};

void settle(app::Workspace& workspace) {
  workspace.file().poll();
  workspace.jobs().finish();
  workspace.poll();
  workspace.file().poll();
}

void open(app::Workspace& workspace, const fs::path& file) {
  workspace.file().open(file);
  settle(workspace);
  if (workspace.file().question()) workspace.file().answer(app::Answer::save);
  if (!workspace.file().path()) broken("the file was not opened");
}

void wait_safe(app::Workspace& workspace) {
  while (workspace.journal().safety().how != app::Safety::How::safe) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    workspace.poll();
  }
}

model::Network people(std::uint32_t count) {
  model::Network network;
  network.info.title = "Darbnīca";
  for (std::uint32_t i = 0; i < count; ++i) {
    model::Actor actor{.key = "actor " + std::to_string(i)};
    actor.name = model::LocalText("Dalībnieks " + std::to_string(i));
    actor.position = Position{i * 0.5, i * 0.25};
    if (!network.add_actor(std::move(actor))) broken("the actor was refused");
  }
  return network;
}

/// What people do at a workshop: new actors and ties, names and notes, actors moved.
void one_step(app::Workspace& workspace, Random& random) {
  const model::Network& n = workspace.network();
  const auto actors = n.actors();
  const ActorId a = actors[random.below(actors.size())];
  const ActorId b = actors[random.below(actors.size())];
  workspace.close_step();
  switch (random.below(6)) {
    case 0: {
      model::Actor made{.key = "new " + std::to_string(n.actor_count())};
      made.name = model::LocalText("Jauns dalībnieks");
      made.position = Position{1.0 * random.below(1000), 1.0 * random.below(1000)};
      static_cast<void>(workspace.execute(edit::add_actor(n, std::move(made))));
      return;
    }
    case 1:
    case 2:
      static_cast<void>(workspace.execute(edit::add_tie(n, {.source = a, .target = b})));
      return;
    case 3:
      static_cast<void>(workspace.execute(
          edit::set_actor_note(n, a, "Satikās bibliotēkā, runāja par kopīgu darbu ar skolu.")));
      return;
    default: {
      const model::Actor& actor = n.actor(a);
      const edit::Move move{a,
                            {actor.position, actor.pinned},
                            {Position{1.0 * random.below(1000), 1.0 * random.below(1000)}, false}};
      static_cast<void>(workspace.execute(edit::move_actors(n, std::vector{move}, 0)));
    }
  }
}

void opening() {
  const Place place;
  place.write(people(300));
  {
    const auto workspace = place.workspace();
    open(*workspace, place.file());
    Random random(1);
    for (int i = 0; i < 10'000; ++i) one_step(*workspace, random);
    wait_safe(*workspace);
  }
  double with = 1e9;
  double without = 1e9;
  std::size_t steps = 0;
  for (int i = 0; i < 5; ++i) {
    for (const bool journal : {true, false}) {
      const auto workspace = place.workspace(journal);
      const auto start = Clock::now();
      open(*workspace, place.file());
      double& best = journal ? with : without;
      best = std::min(best, milliseconds_since(start));
      if (journal) steps = workspace->document().history().size();
    }
  }
  fmt::print(
      "opening: {} steps in the journal ({:.1f} MB): {:.0f} ms, without a journal {:.0f} ms\n",
      steps, place.journal_megabytes(), with, without);
}

void workshop() {
  const Place place;
  place.write(people(60));
  const auto workspace = place.workspace();
  open(*workspace, place.file());
  Random random(2);
  const auto before = mallinfo2();
  constexpr int steps = 5000;
  for (int i = 0; i < steps; ++i) {
    one_step(*workspace, random);
    if (i % 80 == 79) {
      workspace->file().save();
      settle(*workspace);
    }
  }
  wait_safe(*workspace);
  const auto after = mallinfo2();
  fmt::print(
      "workshop: {} steps, {} saves, {} actors and {} ties at its end: {:.1f} MB of journal, "
      "{:.1f} MB of memory for map and history\n",
      steps, steps / 80, workspace->network().actor_count(), workspace->network().tie_count(),
      place.journal_megabytes(), static_cast<double>(after.uordblks - before.uordblks) / 1e6);
}

void drag(bool journal) {
  const Place place;
  place.write(people(100'000));
  const auto workspace = place.workspace(journal);
  open(*workspace, place.file());
  double window = 0;
  constexpr int frames = 30;
  for (int i = 0; i < frames; ++i) {
    std::vector<edit::Move> moves;
    for (const ActorId id : workspace->network().actors()) {
      const model::Actor& actor = workspace->network().actor(id);
      moves.push_back({id,
                       {actor.position, actor.pinned},
                       {Position{actor.position->x + 1, actor.position->y}, actor.pinned}});
    }
    const auto start = Clock::now();
    static_cast<void>(workspace->execute(edit::move_actors(workspace->network(), moves, 1)));
    window += milliseconds_since(start);
  }
  fmt::print("drag: 100,000 actors, {} frames, {} step, {:.1f} ms of the window a frame", frames,
             workspace->document().history().done(), window / frames);
  if (!journal) {
    fmt::print(" without a journal\n");
    return;
  }
  const auto start = Clock::now();
  wait_safe(*workspace);
  fmt::print(", safe {:.0f} ms after the last, {:.1f} MB of journal\n", milliseconds_since(start),
             place.journal_megabytes());
}

}  // namespace

int main() {
  opening();
  workshop();
  drag(true);
  drag(false);
  return 0;
}
