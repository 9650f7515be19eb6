// SPDX-License-Identifier: Apache-2.0
/// Saving, and what other programs write into the file meanwhile.
#include <chrono>
#include <utility>

#include "src/app/workspace/document_file.h"
#include "src/app/workspace/workspace.h"
#include "src/io/save_file.h"
#include "src/io/write_json.h"

namespace saite::app {

namespace fs = std::filesystem;

/// A journal that cannot be written keeps nobody from saving.
constexpr std::chrono::seconds longest_wait{2};

/// What is being written, or was.
struct DocumentFile::Written {
  fs::path path;
  std::uint64_t token = 0;  // of the state
  DocumentJournal::Point point;
  journal::Version version;
  bool moves = false;  // the document had another file before, or none
  std::string bytes;
};

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
  if (!path_ || read_only_) {
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

void DocumentFile::save_as(const fs::path& file) {
  if (read_only_ && is_open(file)) {
    workspace_.notify({{"read_only"}, true});
    return;
  }
  write_wanted_ = file;
}

bool DocumentFile::look_at_disk() {
  const bool busy = question_ || opening() || writing_ != JobId::none || write_wanted_;
  if (!path_ || !stamp_ || busy) return false;
  const auto now = file_stamp(*path_);
  if (!now) {
    if (std::exchange(gone_, true)) return false;
    workspace_.notify({{"notice.file_gone", {}, {path_->string()}}, true});
    return true;
  }
  gone_ = false;
  if (now == stamp_ || now == seen_) return false;
  seen_ = now;
  if (read_only_) {
    read_anew(Reading::merging);
    return true;
  }
  Question question = Question::changed_on_disk;
  if (workspace_.document().modified()) {
    question = unsaved() ? Question::changed_both : Question::changed_undone;
  }
  ask(question, [this, merge = question == Question::changed_both](Answer answer) {
    read_anew(merge && answer == Answer::save ? Reading::merging : Reading::anew);
  });
  return true;
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
  for (std::size_t i = *saved; i < history.done(); ++i) {
    auto step = history.whole_step(i);
    if (!step) return std::nullopt;
    steps.push_back(*std::move(step));
  }
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
  if (read_only_) {  // a copy was written: it is this window's own
    read(written.path, {});
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

}  // namespace saite::app
