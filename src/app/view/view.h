// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "src/app/pipeline/pipelines.h"
#include "src/app/view/actor_selection.h"
#include "src/app/view/group_names.h"
#include "src/app/view/mover.h"
#include "src/app/view/view_picture.h"
#include "src/app/workspace/workspace.h"
#include "src/present/audience.h"
#include "src/present/highlight.h"
#include "src/present/map_style.h"
#include "src/report/group_map.h"
#include "src/report/network_export.h"
#include "src/report/picture.h"
#include "src/study/methods.h"

namespace saite::app {

/// One look at the open document: what of it is shown, selected, pointed out, and the picture of
/// that. There is one for each window on the map.
///     View view(workspace, pipelines);
///     each frame: view.update(mover); draw(view.scene());
class View {
 public:
  View(Workspace& workspace, Pipelines& pipelines);
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  /// Lets pipeline and picture see the last change of anything. True where the picture changed.
  bool update(const Mover& mover);
  /// The first half of it: pipeline, selection and what is hovered.
  void refresh();

  [[nodiscard]] const Workspace& workspace() const { return workspace_; }
  [[nodiscard]] Pipeline& pipeline() { return *pipeline_; }
  [[nodiscard]] const Pipeline& pipeline() const { return *pipeline_; }

  // --- what is shown ---
  [[nodiscard]] const ViewOptions& options() const { return pipeline_->options(); }
  void set_options(ViewOptions options);
  void set_filter(project::Filter filter);
  void hide_others();
  void hide_selected();
  void show_all();  // clears what was hidden by hand and the focus
  /// Around the selection; where nothing is selected the focus there is gets other steps. It is let
  /// go of when nobody whom it was about is left.
  void focus(int steps);
  void clear_focus();

  // --- what is selected and hovered ---
  [[nodiscard]] const ActorSelection& selected() const { return selected_; }
  [[nodiscard]] ActorSelection& selected() { return selected_; }
  void select_all();
  void deselect_all() { selected_.clear(); }
  void invert_selection();
  void select_neighbours();
  void select_component();
  /// After a step, its undo or redo: what it was about, unless it was half the map.
  void show_touched(const edit::Touched& touched, edit::Aspects aspects);
  /// The annotation that is selected; null once it is gone or anything else is selected.
  [[nodiscard]] const model::Annotation* annotation() const;
  /// Alone: nothing else is selected then.
  void select_annotation(std::string id);
  [[nodiscard]] std::optional<ActorId> hovered_actor() const { return hovered_actor_; }
  [[nodiscard]] std::optional<TieId> hovered_tie() const { return hovered_tie_; }
  /// Holds for as long as somebody says so each frame (ui::HoverFrame).
  void hover(std::optional<ActorId> actor, std::optional<TieId> tie = {});
  /// Rises with every call of hover().
  [[nodiscard]] std::uint64_t hover_calls() const { return hover_calls_; }

  // --- for whom ---
  /// Who may see which names in what is said and pointed out. The one of the settings until this
  /// view is given its own, as a second one for the wall is.
  [[nodiscard]] present::Audience audience() const;
  void set_audience(present::Audience audience) { audience_ = audience; }

  // --- what is pointed out ---
  /// In picture and exports until somebody ends it, or another. `owner` tells panels whose it is;
  /// the same again costs nothing.
  void show_highlight(present::Highlight highlight, std::string_view owner);
  void end_highlight(std::string_view owner);  // if it is this owner's
  [[nodiscard]] const present::Highlight* highlight() const { return highlight_.shown.get(); }
  [[nodiscard]] const std::string& highlight_owner() const { return highlight_.owner; }
  /// Whether anything was selected since the highlight was first shown.
  [[nodiscard]] bool selected_since_highlight() const;

  // --- picture ---
  [[nodiscard]] present::MapStyle style() const {
    return present::map_style_of(workspace_.network());
  }
  void set_style(const present::MapStyle& style);  // a step
  /// What is to be seen now, made by update(): mark i is the i-th of pipeline().visible().actors as
  /// they were then, tie i likewise; tags (present::actor_of) always tell.
  [[nodiscard]] const scene::Scene& scene() const { return picture_.scene(); }
  [[nodiscard]] std::optional<scene::MarkIndex> mark_of(ActorId id) const;
  [[nodiscard]] std::optional<scene::TieIndex> scene_tie_of(TieId id) const;
  /// For a measure of a colour, size or width.
  [[nodiscard]] bool style_waits() const { return picture_.waits(); }
  [[nodiscard]] bool ties_recede() const { return picture_.ties_recede(); }
  /// Very many are being moved, a part with each update().
  [[nodiscard]] bool map_moves() const { return picture_.moving(); }
  /// Asks for the groups where nobody has.
  [[nodiscard]] const GroupNames& group_names();
  /// Writes the scene as it is, in the background; a notice tells the end. `date` is printed where
  /// it is given.
  void export_picture(const std::filesystem::path& file, const report::PictureSize& size,
                      std::optional<scene::Camera> camera, scene::DrawOptions draw,
                      const scene::FrameOptions& frame, const std::string& date = {});
  /// Writes what passes this view's filter in another program's format (exchange::formats()), in
  /// the background; notices tell the end and what the format could not hold.
  void export_network(const std::filesystem::path& file, const exchange::Format& format,
                      std::vector<std::string> measures, report::TablesFor tables);
  /// The map of groups of what passes this view's filter: a picture, or a network of it.
  struct GroupExport {
    std::string by;  // as report::GroupMapOptions
    project::Index least = report::standard_least;
    report::PictureSize size = {};
    bool legend = true;
    bool notes = true;
    std::string date = {};                      // printed where it is given
    const exchange::Format* network = nullptr;  // instead of a picture
  };
  void export_groups(const std::filesystem::path& file, const GroupExport& wanted);
  /// The contacts of the actor that a query is about, on their rings, on a page.
  void export_contacts(const std::filesystem::path& file, const study::MethodQuery& query,
                       const std::string& date);

 private:
  void drop_missing_focus();

  struct SelectedAnnotation {
    std::string id;
    std::uint64_t selected = 0;  // revision of the selection when it was selected
  };
  struct ShownHighlight {
    std::shared_ptr<const present::Highlight> shown;
    std::string owner;
    std::uint64_t selected = 0;  // revision of the selection when it was first shown
  };

  Workspace& workspace_;
  Pipelines& pipelines_;
  std::shared_ptr<Pipeline> pipeline_;
  std::uint64_t document_ = 0;
  std::uint64_t file_ = 0;
  std::uint64_t structure_ = 0;
  ActorSelection selected_;
  SelectedAnnotation annotation_;
  std::optional<ActorId> hovered_actor_;
  std::optional<TieId> hovered_tie_;
  std::uint64_t hover_calls_ = 0;
  std::optional<present::Audience> audience_;
  ShownHighlight highlight_;
  ViewPicture picture_;
  GroupNames group_names_;
};

}  // namespace saite::app
