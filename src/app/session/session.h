// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/app/jobs/jobs.h"
#include "src/app/pipeline/derived.h"
#include "src/app/pipeline/view_options.h"
#include "src/app/plan/asking.h"
#include "src/app/plan/planning.h"
#include "src/app/session/files.h"
#include "src/app/session/request.h"
#include "src/app/session/settings.h"
#include "src/app/view/actor_selection.h"
#include "src/app/view/map_style.h"
#include "src/app/view/node_positions.h"
#include "src/edit/document.h"
#include "src/i18n/search.h"
#include "src/i18n/translator.h"
#include "src/present/highlight.h"
#include "src/report/picture.h"

namespace saite::app {

using Highlight = present::Highlight;
class GroupNames;

/// Everything behind a window: one open document, the view on it, what is selected, what is being
/// computed. It draws nothing and knows no window.
///     Session session({.settings_file = settings_path(), .wake = glfwPostEmptyEvent});
///     session.open(path);
///     each frame: session.poll(); draw; for (Request r : session.take_requests()) …
/// Used from one thread; long work runs on others.
class Session {
 public:
  struct Options {
    std::filesystem::path settings_file;  // empty: nothing is remembered
    unsigned threads = 0;
    std::function<void()> wake;  // called from any thread when poll() has something to do
    std::shared_ptr<const report::Studio> studio = {};  // fonts and themes; null: made here
    bool frames = false;  // somebody draws frames: layouts and measures come second
  };
  Session();
  explicit Session(Options options);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Delivers what workers have finished and starts what is stale. True where a picture, a table or
  /// a number may have changed since the last call.
  bool poll();
  /// Until the hand has rested for a fifth of a second no measure is begun, those under way wait.
  void note_input();
  [[nodiscard]] bool input_idle() const;
  /// Polls until nothing runs any more, layout included. For tests and the command line.
  void finish();

  [[nodiscard]] const edit::Document& document() const;
  [[nodiscard]] const model::Network& network() const { return document().network(); }
  [[nodiscard]] const i18n::Translator& text() const;
  void set_language(std::string_view code);
  [[nodiscard]] Jobs& jobs();
  [[nodiscard]] const Jobs& jobs() const;
  [[nodiscard]] Derived& derived();
  [[nodiscard]] const Derived& derived() const;
  [[nodiscard]] NodePositions& node_positions();
  [[nodiscard]] const NodePositions& node_positions() const;
  [[nodiscard]] Asking& asking();
  [[nodiscard]] const Asking& asking() const;
  [[nodiscard]] const ActorSelection& selected() const;
  [[nodiscard]] ActorSelection& selected();
  [[nodiscard]] Planning& planning();
  [[nodiscard]] const Planning& planning() const;
  /// Whatever is changed here is written soon after, by poll() and at the end.
  [[nodiscard]] Settings& settings();
  [[nodiscard]] const Settings& settings() const;

  // --- file (session_files.cpp) ---
  /// Reads in the background, after asking unsaved_changes. Where the file cannot be read the
  /// document stays, and open_report() says why.
  void open(const std::filesystem::path& file);
  void new_document();
  [[nodiscard]] bool opening() const;
  [[nodiscard]] const std::optional<OpenReport>& open_report() const;
  void dismiss_open_report();
  [[nodiscard]] const std::optional<std::filesystem::path>& file() const;  // none: never saved
  [[nodiscard]] std::string title() const;  // of the document, else the file's name, else untitled
  /// In the background; may ask for save_as_dialog, or changed_outside (somebody else wrote it).
  void save();
  void save_as(const std::filesystem::path& file);
  void quit();  // asks unsaved_changes where needed; then Request::quit
  [[nodiscard]] std::optional<Question> question() const;
  void answer(Answer answer);

  // --- changes of the document (session_edits.cpp) ---
  /// A step that fails becomes a notice too.
  Result<edit::Touched> execute(edit::Step step);
  void undo();  // while a draft is active never what came before it
  void redo();
  [[nodiscard]] bool can_undo() const;
  [[nodiscard]] bool can_redo() const;
  void go_to_change(std::size_t count);
  /// Adds an actor at a place of the map (near the selection where none is given) and selects it.
  Result<ActorId> add_actor(std::string name, model::KindIndex kind, std::optional<Vec2> at = {});
  Result<TieId> add_tie(ActorId from, ActorId to, model::KindIndex kind);
  void remove_selected();  // while a draft is active in the draft only
  // What if (session_plan.cpp): beside the document until it is accepted, then one step.
  void begin_what_if();
  Status accept_what_if();
  void discard_what_if();
  /// Pins what is selected; unpins where all of it is pinned.
  void toggle_pins();
  /// Moves the selected actors and what else was grabbed; one undo step from begin to end.
  void begin_drag(ActorId grabbed);
  void drag_by(Vec2 world_delta);
  void end_drag();
  void cancel_drag();
  [[nodiscard]] bool dragging() const;
  void nudge(Vec2 world_delta);  // by keys; steps in quick succession are one undo step

  // --- view (session_view.cpp) ---
  [[nodiscard]] const ViewOptions& view() const;
  void set_view(ViewOptions view);
  void set_filter(project::Filter filter);
  void hide_others();
  void hide_selected();
  void show_all();  // clears what was hidden by hand and the focus
  void focus(int steps);
  void clear_focus();
  /// Esc: ends the drag, a selection made since something was pointed out, that, the focus, or the
  /// selection: the first there is.
  bool escape();  // false where there was nothing
  void select_all();
  void deselect_all();
  void invert_selection();
  void select_neighbours();
  void select_component();
  [[nodiscard]] std::optional<ActorId> hovered_actor() const;
  [[nodiscard]] std::optional<TieId> hovered_tie() const;
  void hover(std::optional<ActorId> actor, std::optional<TieId> tie = {});

  // --- layout (session_layout.cpp) ---
  /// Lays the visible part out anew; one undo step when it has come to its end.
  Status start_layout(std::string_view algorithm, const layout::Parameters& parameters = {});
  void toggle_layout();  // pause or go on; starts one where none is

  // --- picture (session_picture.cpp) ---
  /// What is to be seen now, made by poll(): mark i is the i-th of derived().visible().actors as
  /// they were then, tie i likewise; tags (present::actor_of) always tell.
  [[nodiscard]] const scene::Scene& scene() const;
  [[nodiscard]] std::optional<scene::MarkIndex> mark_of(ActorId id) const;
  [[nodiscard]] std::optional<scene::TieIndex> scene_tie_of(TieId id) const;
  [[nodiscard]] MapStyle style() const;
  void set_style(const MapStyle& style);          // a step
  [[nodiscard]] bool style_waits() const;         // for a measure of a colour, size or width
  [[nodiscard]] const GroupNames& group_names();  // asks for the groups where nobody has
  [[nodiscard]] bool map_moves() const;  // very many are being moved, a part with each poll()
  /// Points something out in picture and exports until Esc, its end, or another. `owner` tells
  /// panels whose it is; the same again costs nothing.
  void show_highlight(Highlight highlight, std::string_view owner);
  void end_highlight(std::string_view owner);  // if it is this owner's
  [[nodiscard]] const Highlight* highlight() const;
  [[nodiscard]] const std::string& highlight_owner() const;  // empty: none is shown
  [[nodiscard]] const report::Studio& studio() const;
  [[nodiscard]] const present::Theme& theme() const;  // of settings().theme
  /// Writes the scene as it is, in the background; a notice tells the end.
  void export_picture(const std::filesystem::path& file, const report::PictureSize& size,
                      std::optional<scene::Camera> camera, scene::DrawOptions draw,
                      const scene::FrameOptions& frame);

  // --- search ---
  struct Found {
    ActorId actor;
    std::string name;
    std::string kind;
    bool visible = false;
  };
  /// Best first. Empty while the index of a large network is being made.
  [[nodiscard]] std::vector<Found> search(std::string_view query, std::size_t max = 20) const;

  // --- the window's side ---
  void ask(Request request);
  [[nodiscard]] std::vector<Request> take_requests();
  void tell(Notice notice);
  [[nodiscard]] std::vector<Notice> take_notices();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::app
