// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/app/session/session.h"
#include "src/app/view/group_names.h"
#include "src/app/view/view_picture.h"
#include "src/edit/network_edits.h"
#include "src/io/read_json.h"

// The inside of Session, shared by the session_*.cpp files and nobody else.
namespace saite::app {

using SessionClock = std::chrono::steady_clock;

struct SessionFile {
  std::optional<std::filesystem::path> path;
  std::optional<FileStamp> stamp;  // as it was when read or written
  JobId reading = JobId::none;
  JobId writing = JobId::none;
  std::optional<std::filesystem::path> write_next;  // asked for while another write was on its way
  std::optional<OpenReport> report;
  std::optional<Question> question;
  std::function<void()> after_answer;  // what waits for the question
  std::function<void()> after_save;
};

struct SessionDrag {
  struct Start {
    ActorId actor;
    Vec2 at;
    edit::Spot seen;
  };
  std::vector<Start> from;
  Vec2 moved{};
};

struct SessionNudge {
  std::uint64_t gesture = 0;
  SessionClock::time_point last{};
  std::vector<ActorId> actors;
};

struct SessionSearch {
  std::shared_ptr<const i18n::SearchIndex> index = std::make_shared<i18n::SearchIndex>();
  edit::Stamps made_for{};
  bool made = false;
  JobId job = JobId::none;
};

struct SessionHighlight {
  std::shared_ptr<const Highlight> shown;
  std::string owner;
  std::uint64_t selected = 0;  // revision of the selection when it was first shown
};

/// What a draft is, seen from the history of the document.
struct SessionPlan {
  std::size_t floor = 0;  // changes of the document when the draft began: undo stops there
  std::size_t newer = 0;  // … when the draft last changed: what is above was done after
  std::uint64_t draft = 0;
  std::vector<std::uint64_t> shown;  // what its highlight was made for
  std::string shown_words;
};

struct SessionLayout {
  bool wanted = false;    // as soon as there is a projection
  bool fresh = false;     // … from no positions
  bool is_step = false;   // its end is a step of the history
  bool redirect = false;  // it must go on with another network
};

struct Session::State {
  explicit State(Session::Options given);

  Session::Options options;
  Error settings_problem{};  // found while they were loaded
  Settings settings;
  Settings settings_written;
  SessionClock::time_point settings_checked = SessionClock::now();
  i18n::Translator text;
  Jobs jobs;
  edit::Document document;
  edit::Stamps refreshed{};  // what refresh() has seen
  SessionFile file;
  Derived derived;
  NodePositions node_positions;
  SessionLayout layout;
  Planning planning;
  SessionPlan plan;
  ActorSelection selected;
  ViewOptions view;
  std::optional<ActorId> hovered_actor;
  std::optional<TieId> hovered_tie;
  std::optional<SessionDrag> drag;
  SessionClock::time_point last_input{};
  bool was_idle = true;  // the jobs, when last polled
  std::uint64_t last_gesture = 0;
  SessionNudge nudge;
  SessionSearch search;
  std::shared_ptr<const report::Studio> studio;
  ViewPicture picture;
  GroupNames group_names;
  SessionHighlight highlight;
  Asking asking;
  bool answer_shown = false;
  std::vector<Request> requests;
  std::vector<Notice> notices;

  // session_files.cpp
  void read(const std::filesystem::path& path);
  void take_read(const std::filesystem::path& path, const std::optional<FileStamp>& stamp,
                 Result<io::ReadOutcome> outcome);
  void show_document(model::Network network);
  void write(const std::filesystem::path& path);
  void take_written(const std::filesystem::path& path, std::uint64_t token, const Status& status);
  /// Now, or after the question of unsaved changes.
  void when_safe(std::function<void()> action);

  // session.cpp
  /// Lets everything that depends on the document see its last change.
  void refresh();
  void refresh_search();
  void write_settings();

  // session_picture.cpp
  void show_answer(Session& session);

  // session_edits.cpp
  void show_touched(const edit::Touched& touched, edit::Aspects aspects);

  // session_plan.cpp
  /// Takes back the draft's newest step where that came after the document's. False: it did not.
  bool undo_draft();
  /// Whatever the draft was changed by is newer than the document's last change.
  void note_draft();
  /// Shows on the map what the draft and the suggestions are about.
  void show_plan(Session& session);

  // session_layout.cpp
  void start_wanted_layout();
  Status start_layout(std::string_view algorithm, bool fresh, bool is_step,
                      const layout::Parameters& parameters = {});
  /// What the layout has done becomes part of the document; it may still be going on.
  void keep_layout();
  /// Ends a layout that is under way, keeping what it has done.
  void end_layout();
  /// Writes positions that are seen into the document: a derived step.
  void write_positions(std::span<const ActorId> actors);
  /// Where the actor is seen, as the document would have it.
  [[nodiscard]] edit::Spot seen(ActorId id) const;
  /// Those of the actors who are seen elsewhere than where the document has them.
  [[nodiscard]] std::vector<edit::Move> unwritten(std::span<const ActorId> actors) const;
  /// After pins or places changed by hand: the running layout goes on from there.
  void redirect_layout();
};

}  // namespace saite::app
