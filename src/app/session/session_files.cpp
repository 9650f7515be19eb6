// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "src/app/session/session_state.h"
#include "src/io/save_file.h"

namespace saite::app {

namespace fs = std::filesystem;

void Session::State::when_safe(std::function<void()> action) {
  if (document.modified()) {
    file.question = Question::unsaved_changes;
    file.after_answer = std::move(action);
  } else {
    action();
  }
}

void Session::open(const fs::path& path) {
  state_->when_safe([this, path] { state_->read(path); });
}

void Session::State::read(const fs::path& path) {
  jobs.cancel(file.reading);
  file.reading = jobs.start(
      {.label = {"job.read", {path.filename().string()}},
       .work = [this, path](Jobs::Port& port) -> Jobs::Delivery {
         const auto stamp = file_stamp(path);
         auto outcome =
             std::make_shared<Result<io::ReadOutcome>>(io::read_file(path, port.progress()));
         return [this, path, stamp, outcome] { take_read(path, stamp, std::move(*outcome)); };
       },
       .cancelled = [this] { file.reading = JobId::none; }});
}

void Session::State::take_read(const fs::path& path, const std::optional<FileStamp>& stamp,
                               Result<io::ReadOutcome> outcome) {
  file.reading = JobId::none;
  file.report.reset();
  if (!outcome) {
    file.report = OpenReport{path, false, {}, outcome.error()};
    return;
  }
  const bool opened = outcome->network.has_value();
  if (!outcome->problems.empty()) {
    file.report = OpenReport{path, opened, std::move(outcome->problems), std::nullopt};
  }
  if (!opened) return;
  // Somebody may have gone on editing the old document while the new one was read.
  auto network = std::make_shared<model::Network>(std::move(*outcome->network));
  when_safe([this, path, stamp, network] {
    show_document(std::move(*network));
    std::error_code ignored;
    const fs::path absolute = fs::absolute(path, ignored);
    file.path = absolute;
    file.stamp = stamp;
    remember_file(settings, absolute);
  });
}

void Session::State::show_document(model::Network network) {
  derived.reset();
  highlight = {};
  asking = {};
  planning.reset();
  node_positions.forget();
  drag.reset();
  nudge = {};
  hovered_actor.reset();
  hovered_tie.reset();
  selected.clear();
  view = {};
  jobs.cancel(search.job);
  search = {};
  file.path.reset();
  file.stamp.reset();
  document = edit::Document(std::move(network));
  refreshed = {.structure = 0, .facts = 0, .positions = 0, .style = 0};
  const std::size_t unknown = node_positions.adopt(document.network());
  layout = {};
  layout.wanted = unknown > 0;
  layout.fresh = unknown == document.network().actor_count();
  refresh();
}

void Session::new_document() {
  state_->when_safe([this] {
    state_->jobs.cancel(state_->file.reading);
    state_->file.report.reset();
    model::Network network;
    network.info.language = state_->text.language();
    state_->show_document(std::move(network));
  });
}

bool Session::opening() const {
  return state_->file.reading != JobId::none;
}

const std::optional<OpenReport>& Session::open_report() const {
  return state_->file.report;
}

void Session::dismiss_open_report() {
  state_->file.report.reset();
}

const std::optional<fs::path>& Session::file() const {
  return state_->file.path;
}

std::string Session::title() const {
  if (!network().info.title.empty()) return network().info.title;
  if (file()) return file()->filename().string();
  return text().tr("document.untitled");
}

void Session::save() {
  State& s = *state_;
  if (!s.file.path) {
    ask(Request::save_as_dialog);
    return;
  }
  const auto now = file_stamp(*s.file.path);
  if (now && now != s.file.stamp && s.file.writing == JobId::none) {
    s.file.question = Question::changed_outside;
    s.file.after_answer = [&s] { s.write(*s.file.path); };
    return;
  }
  s.write(*s.file.path);
}

void Session::save_as(const fs::path& path) {
  state_->write(path);
}

void Session::State::write(const fs::path& path) {
  if (file.writing != JobId::none) {
    file.write_next = path;  // one after the other, so that the newest is what stays
    return;
  }
  // The map that people have agreed upon must look the same tomorrow.
  write_positions(document.network().actors());
  document.close_step();
  file.writing =
      jobs.start({.label = {"job.save", {path.filename().string()}},
                  .work = [this, path, token = document.history().token(),
                           network = document.snapshot()](Jobs::Port& port) -> Jobs::Delivery {
                    const Status status = io::save_file(*network, path, port.progress());
                    return [this, path, token, status] { take_written(path, token, status); };
                  },
                  .cancelled =
                      [this] {
                        file.writing = JobId::none;
                        file.write_next.reset();
                        file.after_save = nullptr;
                      }});
}

void Session::State::take_written(const fs::path& path, std::uint64_t token, const Status& status) {
  file.writing = JobId::none;
  const auto next = std::exchange(file.write_next, std::nullopt);
  auto after = std::exchange(file.after_save, nullptr);
  if (!status) {
    notices.push_back({status.error(), true});
    return;
  }
  std::error_code ignored;
  file.path = fs::absolute(path, ignored);
  file.stamp = file_stamp(path);
  document.mark_saved(token);
  remember_file(settings, *file.path);
  notices.push_back({{"notice.saved", {}, {path.filename().string()}}, false});
  if (next) {
    file.after_save = std::move(after);
    write(*next);
  } else if (after) {
    when_safe(std::move(after));
  }
}

void Session::quit() {
  state_->when_safe([this] { ask(Request::quit); });
}

std::optional<Question> Session::question() const {
  return state_->file.question;
}

void Session::answer(Answer answer) {
  SessionFile& file = state_->file;
  const auto question = std::exchange(file.question, std::nullopt);
  auto after = std::exchange(file.after_answer, nullptr);
  if (!question || !after || answer == Answer::cancel) return;
  if (*question == Question::changed_outside) {
    if (answer == Answer::save) after();
    return;
  }
  if (answer == Answer::discard) {
    after();
    return;
  }
  file.after_save = std::move(after);
  save();
}

}  // namespace saite::app
