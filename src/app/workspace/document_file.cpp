// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/document_file.h"

#include <utility>

#include "src/app/workspace/workspace.h"
#include "src/io/save_file.h"

namespace saite::app {

namespace fs = std::filesystem;

void DocumentFile::when_safe(std::function<void()> action) {
  if (workspace_.document().modified()) {
    question_ = Question::unsaved_changes;
    after_answer_ = std::move(action);
  } else {
    action();
  }
}

void DocumentFile::open(const fs::path& path) {
  when_safe([this, path] { read(path); });
}

void DocumentFile::read(const fs::path& path) {
  Jobs& jobs = workspace_.jobs();
  jobs.cancel(reading_);
  reading_ = jobs.start(
      {.label = {"job.read", {path.filename().string()}},
       .work = [this, path](Jobs::Port& port) -> Jobs::Delivery {
         const auto stamp = file_stamp(path);
         auto outcome =
             std::make_shared<Result<io::ReadOutcome>>(io::read_file(path, port.progress()));
         return [this, path, stamp, outcome] { take_read(path, stamp, std::move(*outcome)); };
       },
       .cancelled = [this] { reading_ = JobId::none; }});
}

void DocumentFile::take_read(const fs::path& path, const std::optional<FileStamp>& stamp,
                             Result<io::ReadOutcome> outcome) {
  reading_ = JobId::none;
  report_.reset();
  if (!outcome) {
    report_ = OpenReport{path, false, {}, outcome.error()};
    return;
  }
  const bool opened = outcome->network.has_value();
  if (!outcome->problems.empty()) {
    report_ = OpenReport{path, opened, std::move(outcome->problems), std::nullopt};
  }
  if (!opened) return;
  // Somebody may have gone on editing the old document while the new one was read.
  auto network = std::make_shared<model::Network>(std::move(*outcome->network));
  when_safe([this, path, stamp, network] {
    show(std::move(*network));
    std::error_code ignored;
    path_ = fs::absolute(path, ignored);
    stamp_ = stamp;
    remember_file(workspace_.settings(), *path_);
  });
}

void DocumentFile::show(model::Network network) {
  path_.reset();
  stamp_.reset();
  write_wanted_.reset();
  workspace_.show_document(std::move(network));
}

void DocumentFile::new_document() {
  when_safe([this] {
    workspace_.jobs().cancel(reading_);
    report_.reset();
    model::Network network;
    network.info.language = workspace_.text().language();
    show(std::move(network));
  });
}

void DocumentFile::save() {
  if (!path_) {
    workspace_.ask(Request::save_as_dialog);
    return;
  }
  const auto now = file_stamp(*path_);
  if (now && now != stamp_ && writing_ == JobId::none) {
    question_ = Question::changed_outside;
    after_answer_ = [this] { write_wanted_ = path_; };
    return;
  }
  write_wanted_ = path_;
}

void DocumentFile::poll() {
  // One after the other, so that the newest is what stays.
  if (about_to_write()) write(*std::exchange(write_wanted_, std::nullopt));
}

void DocumentFile::write(const fs::path& path) {
  workspace_.close_step();
  writing_ = workspace_.jobs().start(
      {.label = {"job.save", {path.filename().string()}},
       .work = [this, path, token = workspace_.document().history().token(),
                network = workspace_.document().snapshot()](Jobs::Port& port) -> Jobs::Delivery {
         const Status status = io::save_file(*network, path, port.progress());
         return [this, path, token, status] { take_written(path, token, status); };
       },
       .cancelled =
           [this] {
             writing_ = JobId::none;
             write_wanted_.reset();
             after_save_ = nullptr;
           }});
}

void DocumentFile::take_written(const fs::path& path, std::uint64_t token, const Status& status) {
  writing_ = JobId::none;
  auto after = std::exchange(after_save_, nullptr);
  if (!status) {
    write_wanted_.reset();
    workspace_.notify({status.error(), true});
    return;
  }
  std::error_code ignored;
  path_ = fs::absolute(path, ignored);
  stamp_ = file_stamp(path);
  workspace_.mark_saved(token);
  remember_file(workspace_.settings(), *path_);
  workspace_.notify({{"notice.saved", {}, {path.filename().string()}}, false});
  if (write_wanted_) {
    after_save_ = std::move(after);
  } else if (after) {
    when_safe(std::move(after));
  }
}

void DocumentFile::quit() {
  when_safe([this] { workspace_.ask(Request::quit); });
}

void DocumentFile::answer(Answer answer) {
  const auto question = std::exchange(question_, std::nullopt);
  auto after = std::exchange(after_answer_, nullptr);
  if (!question || !after || answer == Answer::cancel) return;
  if (*question == Question::changed_outside) {
    if (answer == Answer::save) after();
    return;
  }
  if (answer == Answer::discard) {
    after();
    return;
  }
  after_save_ = std::move(after);
  save();
}

}  // namespace saite::app
