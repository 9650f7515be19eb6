// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/document_journal.h"

#include <algorithm>
#include <utility>

#include "src/app/workspace/local_time.h"
#include "src/app/workspace/opened_file.h"
#include "src/app/workspace/replay.h"
#include "src/app/workspace/workspace.h"
#include "src/io/write_json.h"
#include "src/journal/lock.h"
#include "src/journal/step_file.h"

namespace saite::app {
journal::Version version_of(const model::Network& network, bool saved) {
  return {.time = milliseconds_now(),
          .saved = saved,
          .actors = static_cast<std::int64_t>(network.actor_count()),
          .ties = static_cast<std::int64_t>(network.tie_count())};
}

DocumentJournal::DocumentJournal(Workspace& workspace)
    : workspace_(workspace), folder_(workspace.options().journal_folder) {}

std::filesystem::path DocumentJournal::folder() const {
  return workspace_.settings().keep_work ? folder_ : std::filesystem::path();
}

std::size_t DocumentJournal::switch_on(bool on) {
  workspace_.settings().keep_work = on;
  if (folder_.empty()) return 0;
  journal_.reset();  // waits until all is written, and lets go of the lock
  base_.reset();
  trouble_.reset();
  told_.reset();
  leftovers_.clear();
  leftover_networks_.clear();
  if (on) {
    if (const auto& file = workspace_.file().path()) {
      begin_on_file(*file);
    } else {
      follow_untitled(io::to_json(workspace_.network()));
    }
    return 0;
  }
  auto folder = journal::Folder::look(folder_);
  if (folder) return journal::remove_all_files(*folder);
  workspace_.notify({folder.error(), true});
  return 0;
}

/// With what it has now, saved or not; undo reaches no further back once the window is closed.
void DocumentJournal::begin_on_file(const std::filesystem::path& file) {
  const std::filesystem::path canonical = journal::canonical(file);
  auto folder = journal::Folder::open(folder_);
  auto made = folder ? journal::Journal::open(*folder, journal::key_of(canonical), canonical,
                                              workspace_.options().wake)
                     : Result<std::unique_ptr<journal::Journal>>(folder.error());
  if (!made) {
    follow_without(made.error());
    return;
  }
  follow(*std::move(made), saved_steps_);
  if (workspace_.document().modified()) {
    begin_with_all();
  } else {
    begin_with(io::to_json(workspace_.network()));
  }
}

/// These bytes are the document as it is now: steps of before are none of the records'.
void DocumentJournal::begin_with(std::string bytes) {
  first_known_ = last_known_ = workspace_.document().history().done();
  journal_->begin(std::move(bytes));
}

/// All of the document as it is now; the record says how much of it is unsaved.
void DocumentJournal::begin_with_all() {
  ++beginning_;
  begin_with(io::to_json(workspace_.network()));
  const edit::Step nothing{.label = {"edit.kept"}, .derived = true};
  journal_->record(journal::Record::What::derived, &nothing, summary());
}

Safety DocumentJournal::safety() const {
  if (!on()) return {};
  if (trouble_) return {Safety::How::trouble, trouble_};
  if (!journal_) return {Safety::How::safe};
  journal::State state = journal_->state();
  if (state.trouble) return {Safety::How::trouble, std::move(state.trouble)};
  if (state.stayed) return {Safety::How::trouble, std::move(state.stayed)};
  return {state.pending() ? Safety::How::pending : Safety::How::safe};
}

std::shared_ptr<edit::StepShelf> DocumentJournal::step_shelf() const {
  return on() ? std::make_shared<journal::StepFile>(folder()) : nullptr;
}

void DocumentJournal::follow(std::shared_ptr<journal::Journal> opened, std::size_t saved_steps) {
  if (!on()) return;
  journal_ = std::move(opened);
  saved_steps_ = saved_steps;
  trouble_.reset();
  told_.reset();
  base_.reset();
  first_known_ = 0;
  last_known_ = workspace_.document().history().size();
  if (heard_ == workspace_.document_number()) return;
  heard_ = workspace_.document_number();
  workspace_.document_.subscribe([this](const edit::Event& event) { hear(event); });
}

void DocumentJournal::follow_untitled(std::string base) {
  follow(nullptr);
  first_known_ = last_known_ = workspace_.document().history().done();
  base_ = std::move(base);
}

void DocumentJournal::follow_without(Error reason) {
  if (!on()) return;
  journal_.reset();
  trouble_ = std::move(reason);
}

void DocumentJournal::leave() {
  if (journal_ && workspace_.document().modified()) {
    if (workspace_.file().path()) {
      keep(point(), version_of(workspace_.network(), false), io::to_json(workspace_.network()));
    }
    journal_->discard();
  }
  journal_.reset();
  base_.reset();
}

void DocumentJournal::keep_on() {
  if (on() && !journal_ && !base_ && !trouble_ && !workspace_.file().read_only()) {
    follow_untitled(io::to_json(workspace_.network()));
  }
}

/// Makes the journal of a document without a file.
bool DocumentJournal::begun() {
  if (journal_) return true;
  if (trouble_ || !base_) return false;
  auto folder = journal::Folder::open(this->folder());
  auto key = folder ? journal::random_key() : Result<journal::Key>(folder.error());
  if (!key) {
    trouble_ = key.error();
    return false;
  }
  auto made = journal::Journal::open(*folder, *key, {}, workspace_.options().wake);
  if (!made) {
    trouble_ = made.error();
    return false;
  }
  journal_ = *std::move(made);
  journal_->begin(*std::exchange(base_, std::nullopt));
  return true;
}

journal::Summary DocumentJournal::summary() const {
  return {.title = workspace_.network().info.title,
          .unsaved = unsaved_steps(workspace_.document(), saved_steps_),
          .time = milliseconds_now()};
}

/// Whether the records can tell of it: what they began after cannot be undone in them, and what
/// had been undone before they began cannot be done again.
bool DocumentJournal::knows(const edit::Event& event) const {
  switch (event.what) {
    case edit::Event::What::undone:
      return event.done >= first_known_;
    case edit::Event::What::merged:
      return event.done > first_known_;
    case edit::Event::What::redone:
      return event.done <= last_known_;
    default:
      return true;
  }
}

void DocumentJournal::hear(const edit::Event& event) {
  const auto what = record_of(event.what);
  if (!what || !begun()) return;
  if (!knows(event)) {
    begin_with_all();
    return;
  }
  if (event.what == edit::Event::What::done) last_known_ = event.done;
  const bool step =
      *what != journal::Record::What::undone && *what != journal::Record::What::redone;
  journal_->record(*what, step ? event.step : nullptr, summary());
}

DocumentJournal::Point DocumentJournal::point() {
  return {journal_, journal_ ? journal_->position() : 0, workspace_.document().history().done(),
          ++last_token_, beginning_};
}

void DocumentJournal::keep(const Point& point, journal::Version version, std::string bytes) {
  if (point.journal) point.journal->add_version(std::move(version), std::move(bytes), point.token);
}

void DocumentJournal::saved(const Point& point) {
  saved_steps_ = point.steps;
  // Begun anew meanwhile: its records know nothing of that state.
  if (point.journal && point.journal == journal_ && point.beginning == beginning_) {
    journal_->mark_saved(point.position, point.token, summary());
  }
}

void DocumentJournal::move_to(const Point& point, const std::filesystem::path& file) {
  if (point.journal && point.journal == journal_) journal_->move_to(journal::canonical(file));
}

Result<std::vector<journal::Version>> DocumentJournal::versions() const {
  if (!journal_) return std::vector<journal::Version>();
  return journal_->versions();
}

Result<std::string> DocumentJournal::version_bytes(std::int64_t number) const {
  if (!journal_) return Error{"no_such_version", {}, {std::to_string(number)}};
  return journal_->version_bytes(number);
}

void DocumentJournal::name_version(std::int64_t number, std::string name) {
  if (journal_) journal_->name_version(number, std::move(name));
}

void DocumentJournal::look_for_leftovers() {
  if (!on()) return;
  workspace_.jobs().start({.label = {"job.leftovers"},
                           .work = [this, folder = folder()](Jobs::Port&) -> Jobs::Delivery {
                             auto found = std::make_shared<Result<std::vector<Leftover>>>(
                                 find_leftovers(folder));
                             return [this, found] {
                               if (*found) {
                                 leftovers_ = *std::move(*found);
                                 read_leftovers();
                               } else {
                                 workspace_.notify({found->error(), true});
                               }
                             };
                           },
                           .cancelled = {}});
}

/// Those at the head of the list: a picture of each is shown.
void DocumentJournal::read_leftovers() {
  constexpr std::size_t shown = 8;
  leftover_networks_.clear();
  std::vector<Leftover> first = leftovers_;
  if (first.size() > shown) first.resize(shown);
  if (first.empty()) return;
  workspace_.jobs().start({.label = {"job.leftovers"},
                           .work = [this, first = std::move(first),
                                    folder = folder()](Jobs::Port& port) -> Jobs::Delivery {
                             std::vector<std::shared_ptr<const model::Network>> networks;
                             for (const Leftover& each : first) {
                               networks.push_back(look_at_leftover(each, folder, port.progress()));
                             }
                             return [this, networks = std::move(networks)] {
                               leftover_networks_ = networks;
                             };
                           },
                           .cancelled = {}});
}

const model::Network* DocumentJournal::leftover_network(std::size_t index) const {
  return index < leftover_networks_.size() ? leftover_networks_[index].get() : nullptr;
}

void DocumentJournal::poll() {
  if (!journal_) return;
  const journal::State state = journal_->state();
  const bool too_long = state.record_bytes > workspace_.options().max_record_bytes;
  const bool saved = !workspace_.document().modified() && !state.pending();
  if (state.lost || (too_long && saved)) begin_with_all();
  const auto& trouble = state.trouble ? state.trouble : state.stayed;
  if (trouble && trouble != told_) workspace_.notify({*trouble, true});
  told_ = trouble;
}

Result<std::vector<Leftover>> find_leftovers(const std::filesystem::path& path) {
  auto folder = journal::Folder::look(path);
  if (!folder) return folder.error();
  std::vector<Leftover> found;
  for (const journal::Key& key : folder->keys()) {
    if (journal::is_held(*folder, key)) continue;
    auto store = journal::Store::look(*folder, key);
    if (!store) continue;
    auto summary = store->summary();
    if (summary && summary->unsaved > 0) {
      found.push_back({key, store->document(), *std::move(summary)});
    }
  }
  std::ranges::sort(found, [](const Leftover& a, const Leftover& b) {
    return std::pair(a.summary.time, a.key) > std::pair(b.summary.time, b.key);
  });
  return found;
}

}  // namespace saite::app
