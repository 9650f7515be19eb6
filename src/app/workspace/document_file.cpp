// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/document_file.h"

#include <chrono>
#include <utility>

#include "src/app/workspace/workspace.h"
#include "src/io/save_file.h"
#include "src/io/write_json.h"

namespace saite::app {

namespace fs = std::filesystem;

/// A journal that cannot be written keeps nobody from saving.
constexpr std::chrono::seconds longest_wait{2};

constexpr std::chrono::seconds between_looks{2};

/// What is being written, or was.
struct DocumentFile::Written {
  fs::path path;
  std::uint64_t token = 0;  // of the state
  DocumentJournal::Point point;
  journal::Version version;
  bool moves = false;  // the document had another file before, or none
  std::string bytes;
};

void DocumentFile::ask(Question question, std::function<void(Answer)> answered) {
  question_ = question;
  after_answer_ = std::move(answered);
}

void DocumentFile::when_safe(std::function<void()> action) {
  const std::uint64_t revision = workspace_.document().revision();
  if (!workspace_.document().modified() || discarded_ == revision) {
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
  if (path_ && journal::canonical(path) == journal::canonical(*path_)) workspace_.journal_.leave();
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
    ask(Question::open_elsewhere, [this, opened](Answer answer) {
      if (answer != Answer::save) return;
      show_untitled(*std::move(opened->outcome.network), std::move(opened->base));
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
  show(std::move(opened.kept->document));
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
  show(edit::Document(*std::move(opened.outcome.network)));
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

void DocumentFile::show_untitled(model::Network network, std::string base) {
  show(edit::Document(std::move(network)));
  workspace_.journal_.follow_untitled(std::move(base));
}

void DocumentFile::show(edit::Document document) {
  workspace_.journal_.leave();
  path_.reset();
  stamp_.reset();
  write_wanted_.reset();
  discarded_.reset();
  workspace_.show_document(std::move(document));
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

void DocumentFile::restore(const std::string& bytes) {
  if (!path_ || writing_ != JobId::none) return;
  const auto now = file_stamp(*path_);
  if (now && now != stamp_) {
    ask(Question::changed_outside, [this, bytes](Answer answer) {
      if (answer == Answer::save) write_back(bytes);
    });
    return;
  }
  write_back(bytes);
}

void DocumentFile::write_back(const std::string& bytes) {
  writing_ =
      workspace_.jobs().start({.label = {"job.save", {path_->filename().string()}},
                               .work = [this, bytes, path = *path_](Jobs::Port&) -> Jobs::Delivery {
                                 auto status = io::save_bytes(bytes, path);
                                 return [this, status] {
                                   writing_ = JobId::none;
                                   if (status) {
                                     read_anew(Reading::anew);
                                   } else {
                                     workspace_.notify({status.error(), true});
                                   }
                                 };
                               },
                               .cancelled = [this] { writing_ = JobId::none; }});
}

void DocumentFile::save() {
  if (!path_) {
    workspace_.ask(Request::save_as_dialog);
    return;
  }
  const auto now = file_stamp(*path_);
  if (now && now != stamp_ && writing_ == JobId::none) {
    ask(Question::changed_outside, [this](Answer answer) {
      if (answer == Answer::save) write_wanted_ = path_;
    });
    return;
  }
  write_wanted_ = path_;
}

void DocumentFile::look_at_disk() {
  const bool busy = question_ || opening() || writing_ != JobId::none || write_wanted_;
  if (!path_ || !stamp_ || busy) return;
  const auto now = file_stamp(*path_);
  if (!now) {
    if (!std::exchange(gone_, true))
      workspace_.notify({{"notice.file_gone", {}, {path_->string()}}, true});
    return;
  }
  gone_ = false;
  if (now == stamp_ || now == seen_) return;
  seen_ = now;
  Question question = Question::changed_on_disk;
  if (workspace_.document().modified()) {
    question = unsaved() ? Question::changed_both : Question::changed_undone;
  }
  ask(question, [this, merge = question == Question::changed_both](Answer answer) {
    read_anew(merge && answer == Answer::save ? Reading::merging : Reading::anew);
  });
}

/// As the file is now. What is not saved of the document was asked about.
void DocumentFile::read_anew(Reading what) {
  discarded_ = workspace_.document().revision();
  read(*path_, {}, what);
}

std::optional<std::vector<edit::Step>> DocumentFile::unsaved() const {
  const edit::History& history = workspace_.document().history();
  const auto saved = history.clean_steps();
  if (!saved) return std::nullopt;
  std::vector<edit::Step> steps;
  for (std::size_t i = *saved; i < history.done(); ++i) steps.push_back(history.step(i));
  return steps;
}

void DocumentFile::do_again(const std::vector<edit::Step>& steps) {
  std::int64_t done = 0;
  for (const edit::Step& step : steps) {
    workspace_.close_step();
    if (workspace_.execute(step)) ++done;  // else it is said why
  }
  workspace_.close_step();
  workspace_.notify({{"notice.merged", {}, {std::to_string(done), std::to_string(steps.size())}},
                     done < static_cast<std::int64_t>(steps.size())});
}

void DocumentFile::poll() {
  const auto now = std::chrono::steady_clock::now();
  if (now - looked_ >= between_looks) {
    looked_ = now;
    look_at_disk();
  }
  // One after the other, so that the newest is what stays.
  if (about_to_write()) write(*std::exchange(write_wanted_, std::nullopt));
}

void DocumentFile::write(const fs::path& path) {
  workspace_.close_step();
  auto written = std::make_shared<Written>();
  std::error_code ignored;
  written->path = fs::absolute(path, ignored);
  written->token = workspace_.document().history().token();
  written->point = workspace_.journal_.point();
  written->version = version_of(workspace_.network(), false);
  written->moves = written->path != path_;
  writing_ = workspace_.jobs().start(
      {.label = {"job.save", {path.filename().string()}},
       .work = [this, path, written,
                network = workspace_.document().snapshot()](Jobs::Port& port) -> Jobs::Delivery {
         auto status = io::write_json(
             *network,
             [&](std::string_view bytes) {
               written->bytes += bytes;
               return Status();
             },
             port.progress());
         // Before the file is written, so that what is found there after a sudden end is known.
         if (status && !written->moves) {
           DocumentJournal::keep(written->point, written->version, written->bytes);
           if (written->point.journal) written->point.journal->wait(longest_wait);
         }
         if (status) status = io::save_bytes(written->bytes, path);
         return [this, written, status] { take_written(*written, status); };
       },
       .cancelled =
           [this] {
             writing_ = JobId::none;
             write_wanted_.reset();
             after_save_ = nullptr;
           }});
}

void DocumentFile::take_written(const Written& written, const Status& status) {
  writing_ = JobId::none;
  auto after = std::exchange(after_save_, nullptr);
  if (!status) {
    write_wanted_.reset();
    workspace_.notify({status.error(), true});
    return;
  }
  if (written.moves) {
    workspace_.journal_.move_to(written.point, written.path);
    DocumentJournal::keep(written.point, written.version, written.bytes);
  }
  has_file(written.path, file_stamp(written.path));
  workspace_.mark_saved(written.token);
  workspace_.journal_.saved(written.point);
  workspace_.notify({{"notice.saved", {}, {written.path.filename().string()}}, false});
  if (write_wanted_) {
    after_save_ = std::move(after);
  } else if (after) {
    when_safe(std::move(after));
  }
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
