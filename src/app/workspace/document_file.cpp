// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/document_file.h"

#include <chrono>
#include <utility>

#include "src/app/workspace/workspace.h"
#include "src/io/write_json.h"

namespace saite::app {

namespace fs = std::filesystem;

void DocumentFile::ask(Question question, std::function<void(Answer)> answered) {
  question_ = question;
  after_answer_ = std::move(answered);
}

bool DocumentFile::modified() const {
  return workspace_.document().modified() && !read_only_;
}

void DocumentFile::when_safe(std::function<void()> action) {
  const std::uint64_t revision = workspace_.document().revision();
  if (!modified() || discarded_ == revision) {
    action();
    return;
  }
  ask(Question::unsaved_changes, [this, revision, action = std::move(action)](Answer answer) {
    if (answer == Answer::discard) {
      discarded_ = revision;
      action();
    } else {
      after_save_ = action;
      save();
    }
  });
}

void DocumentFile::open(const fs::path& path) {
  when_safe([this, path] { read(path, {}); });
}

void DocumentFile::open_leniently(const fs::path& path) {
  when_safe([this, path] { read(path, {.lenient = true}); });
}

void DocumentFile::recover(const Leftover& leftover) {
  when_safe([this, leftover] {
    start_reading(
        leftover.path,
        [leftover, place = workspace_.journal_place()](Progress& progress) {
          return read_leftover(leftover, place, progress);
        },
        Reading::leftover);
  });
}

void DocumentFile::read(const fs::path& path, io::ReadOptions options, Reading what) {
  // Anew from the disk: its journal is let go of, so that it can be taken again.
  if (is_open(path)) workspace_.journal_.leave();
  start_reading(
      path,
      [path, place = workspace_.journal_place(), options](Progress& progress) {
        return read_with_journal(path, place, progress, options);
      },
      what);
}

void DocumentFile::start_reading(const fs::path& path,
                                 std::function<Result<OpenedFile>(Progress&)> read, Reading what) {
  Jobs& jobs = workspace_.jobs();
  jobs.cancel(reading_);
  reading_ = jobs.start(
      {.label = {"job.read", {path.filename().string()}},
       .work = [this, path, read = std::move(read), what](Jobs::Port& port) -> Jobs::Delivery {
         auto opened = std::make_shared<Result<OpenedFile>>(read(port.progress()));
         return [this, path, opened, what] { take_read(path, std::move(*opened), what); };
       },
       .cancelled =
           [this] {
             reading_ = JobId::none;
             nothing_opened();
           }});
}

/// The document there was stays, and what is not saved of it is asked about again.
void DocumentFile::nothing_opened() {
  discarded_.reset();
  workspace_.journal_.keep_on();
}

void DocumentFile::take_read(const fs::path& path, Result<OpenedFile> read, Reading what) {
  reading_ = JobId::none;
  report_.reset();
  if (!read) {
    report_ = OpenReport{path, false, {}, read.error(), false};
    nothing_opened();
    return;
  }
  const bool opened = read->outcome.network.has_value() || read->kept;
  if (!read->outcome.problems.empty()) {
    report_ = OpenReport{path, opened, std::move(read->outcome.problems), std::nullopt,
                         !opened && read->outcome.only_of_records};
  }
  if (!opened) {
    nothing_opened();
    return;
  }
  if (what == Reading::anew || what == Reading::merging) read->kept.reset();
  // Somebody may have gone on editing the old document while the new one was read.
  when_safe([this, what, held = std::make_shared<OpenedFile>(*std::move(read))] {
    take_opened(held, what);
  });
}

void DocumentFile::take_opened(const std::shared_ptr<OpenedFile>& opened, Reading what) {
  if (opened->imported) {
    show_untitled(*opened->outcome.network, io::to_json(*opened->outcome.network));
  } else if (opened->no_journal && opened->no_journal->code == "journal_busy") {
    if (what == Reading::merging && read_only_) {
      // What was arranged here stays so, as far as what it is about is still there.
      const auto arranged = unsaved();
      show_read_only(*opened);
      for (const edit::Step& step : arranged.value_or(std::vector<edit::Step>())) {
        static_cast<void>(workspace_.attempt(step));
      }
      return;
    }
    ask(Question::open_elsewhere, [this, opened](Answer answer) {
      if (answer == Answer::save) {
        show_read_only(*opened);
      } else {
        show_untitled(*std::move(opened->outcome.network), std::move(opened->base));
      }
    });
  } else if (opened->unsaved() && what != Reading::leftover) {
    restorable_ = opened->contents.summary;
    ask(Question::restore, [this, opened](Answer answer) {
      if (answer == Answer::save) {
        show_kept(*opened);
      } else {
        show_as_it_is(*opened);
      }
    });
  } else if (opened->kept) {
    show_kept(*opened);
  } else {
    const auto mine = what == Reading::merging ? unsaved() : std::nullopt;
    show_as_it_is(*opened);
    if (mine) do_again(*mine);
  }
}

void DocumentFile::show_kept(OpenedFile& opened) {
  const bool whole = opened.contents.whole;
  opened.journal->go_on(opened.contents);
  show(std::move(opened.kept->document), is_open(opened.path));
  workspace_.journal_.follow(std::move(opened.journal), opened.kept->saved_steps);
  if (!opened.path.empty()) has_file(opened.path, opened.stamp);
  if (!whole) workspace_.notify({{"journal_damaged_part"}, true});
}

/// What is known beyond the file stays as a version.
void DocumentFile::show_as_it_is(OpenedFile& opened) {
  if (opened.journal) {
    if (opened.journal->was_damaged()) workspace_.notify({{"journal_put_aside"}, true});
    if (opened.unsaved()) {
      const model::Network& kept = opened.kept->document.network();
      opened.journal->add_version(version_of(kept, false), io::to_json(kept), 0);
    }
    opened.journal->begin(std::move(opened.base));
  }
  show(edit::Document(*std::move(opened.outcome.network)), is_open(opened.path));
  if (opened.no_journal) {
    workspace_.journal_.follow_without(*opened.no_journal);
  } else {
    workspace_.journal_.follow(std::move(opened.journal));
  }
  has_file(opened.path, opened.stamp);
}

void DocumentFile::has_file(const fs::path& path, const std::optional<FileStamp>& stamp) {
  std::error_code ignored;
  path_ = fs::absolute(path, ignored);
  stamp_ = stamp;
  seen_.reset();
  gone_ = false;
  looked_ = std::chrono::steady_clock::now();
  remember_file(workspace_.settings(), *path_);
}

void DocumentFile::show_read_only(OpenedFile& opened) {
  show(edit::Document(*std::move(opened.outcome.network)), is_open(opened.path));
  has_file(opened.path, opened.stamp);
  read_only_ = true;
}

void DocumentFile::show_untitled(model::Network network, std::string base) {
  show(edit::Document(std::move(network)), false);
  workspace_.journal_.follow_untitled(std::move(base));
}

bool DocumentFile::is_open(const fs::path& file) const {
  return path_ && !file.empty() && journal::canonical(file) == journal::canonical(*path_);
}

void DocumentFile::show(edit::Document document, bool same_file) {
  workspace_.journal_.leave();
  path_.reset();
  stamp_.reset();
  write_wanted_.reset();
  discarded_.reset();
  read_only_ = false;
  workspace_.show_document(std::move(document), same_file);
}

void DocumentFile::new_document() {
  when_safe([this] {
    workspace_.jobs().cancel(reading_);
    report_.reset();
    model::Network network;
    network.info.language = workspace_.text().language();
    std::string base = io::to_json(network);
    show_untitled(std::move(network), std::move(base));
  });
}

void DocumentFile::open_copy(const model::Network& network, const std::string& bytes) {
  when_safe([this, network, bytes] { show_untitled(network, bytes); });
}

bool DocumentFile::poll() {
  const auto now = std::chrono::steady_clock::now();
  bool told = false;
  if (now - looked_ >= between_looks) {
    looked_ = now;
    told = look_at_disk();
  }
  // One after the other, so that the newest is what stays.
  if (about_to_write()) write(*std::exchange(write_wanted_, std::nullopt));
  return told;
}

void DocumentFile::quit() {
  when_safe([this] {
    workspace_.journal_.leave();
    workspace_.ask(Request::quit);
  });
}

void DocumentFile::answer(Answer answer) {
  const auto question = std::exchange(question_, std::nullopt);
  auto after = std::exchange(after_answer_, nullptr);
  if (!question || !after) return;
  if (answer == Answer::cancel) {
    workspace_.journal_.keep_on();
  } else {
    after(answer);
  }
}

}  // namespace saite::app
