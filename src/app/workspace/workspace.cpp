// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/workspace.h"

#include <cstdlib>
#include <utility>

#include "src/io/write_json.h"

namespace saite::app {
namespace {

using namespace std::chrono_literals;

/// So long after its last input a person is taken to wait.
constexpr auto idle_after = 200ms;

/// What the history may take of memory before its older steps go to the disk.
constexpr std::size_t steps_in_memory = std::size_t{64} << 20U;

std::string system_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    // Read once at the start, before there are threads.
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    if (value != nullptr && *value != '\0') return i18n::language_of_locale(value);
  }
  return "en";
}

std::shared_ptr<const report::Studio> studio_or_broken(
    std::shared_ptr<const report::Studio> studio) {
  if (studio) return studio;
  auto made = report::Studio::create(text::FontSource::system);
  if (!made) broken("the program's own fonts and themes cannot be read");
  return std::make_shared<const report::Studio>(std::move(*made));
}

}  // namespace

Workspace::Workspace(Options options)
    : options_(std::move(options)),
      settings_(load_settings(options_.settings_file, &settings_problem_)),
      settings_written_(settings_),
      text_(settings_.language.empty() ? system_language() : settings_.language),
      jobs_(options_.threads, options_.wake, options_.frames),
      journal_(*this),
      file_(*this),
      search_(jobs_),
      studio_(studio_or_broken(options_.studio)) {
  if (!settings_problem_.code.empty()) notify({settings_problem_, true});
  document_.set_shelf(journal_.step_shelf(), steps_in_memory);
  if (journal_.on()) journal_.follow_untitled(io::to_json(document_.network()));
}

Workspace::~Workspace() {
  jobs_.cancel_all();
  if (!options_.settings_file.empty() && !(settings_ == settings_written_)) {
    // Nobody is left to be told where this fails.
    static_cast<void>(save_settings(options_.settings_file, settings_));
  }
}

bool Workspace::poll() {
  jobs_.pause(!input_idle());
  const bool delivered = jobs_.poll() > 0;
  search_.update(document_);
  journal_.poll();
  write_settings();
  return delivered;
}

Result<edit::Touched> Workspace::attempt(edit::Step step) {
  if (file_.read_only() && !edit::only_arranges(step)) return Error{"read_only"};
  auto done = document_.execute(std::move(step));
  if (done) publish();
  return done;
}

Result<edit::Touched> Workspace::execute(edit::Step step) {
  auto done = attempt(std::move(step));
  if (!done) notify({done.error(), true});
  return done;
}

std::optional<edit::Touched> Workspace::undo() {
  auto touched = document_.undo();
  if (touched) {
    publish();
  } else if (document_.history().can_undo()) {
    notify({{"history_unreadable"}, true});
  }
  return touched;
}

std::optional<edit::Touched> Workspace::redo() {
  auto touched = document_.redo();
  if (touched) {
    publish();
  } else if (document_.history().can_redo()) {
    notify({{"history_unreadable"}, true});
  }
  return touched;
}

void Workspace::go_to_step(std::size_t count) {
  document_.go_to(count);
  if (document_.history().done() != count) notify({{"history_unreadable"}, true});
  publish();
}

void Workspace::publish() const {
  for (const auto& observer : observers_) observer();
}

std::string Workspace::title() const {
  if (!network().info.title.empty()) return network().info.title;
  if (file_.path()) return file_.path()->filename().string();
  return text_.tr("document.untitled");
}

void Workspace::set_language(std::string_view code) {
  text_.set_language(code);
  settings_.language = text_.language();
}

const present::Theme& Workspace::theme() const {
  return studio_->themes.get(settings_.theme);
}

bool Workspace::input_idle() const {
  return Clock::now() - last_input_ > idle_after;
}

std::vector<Notice> Workspace::take_notices() {
  return std::exchange(notices_, {});
}

std::vector<Request> Workspace::take_requests() {
  return std::exchange(requests_, {});
}

void Workspace::show_document(edit::Document document, bool same_file) {
  search_.reset();
  document_ = std::move(document);
  document_.set_shelf(journal_.step_shelf(), steps_in_memory);
  ++document_number_;
  if (!same_file) ++file_number_;
  publish();
}

void Workspace::write_settings() {
  if (options_.settings_file.empty() || settings_ == settings_written_) return;
  if (Clock::now() - settings_checked_ < 1s) return;  // windows change often while dragged
  settings_checked_ = Clock::now();
  settings_written_ = settings_;
  jobs_.start({.label = {"job.settings"},
               .work = [this, file = options_.settings_file,
                        copy = settings_](Jobs::Port&) -> Jobs::Delivery {
                 auto status = save_settings(file, copy);
                 if (status) return {};
                 return [this, error = status.error()] { notify({error, true}); };
               },
               .cancelled = {}});
}

}  // namespace saite::app
