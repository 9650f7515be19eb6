// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/app/view/timeline.h"
#include "src/study/naming.h"
#include "src/study/providers.h"
#include "src/ui/state/choices.h"
#include "src/ui/state/file_list.h"
#include "src/ui/state/hands.h"
#include "src/ui/state/table_state.h"
#include "src/ui/state/typed.h"
#include "src/ui/state/ui.h"

namespace saite::ui {

enum class Dialog {
  none,
  open_file,
  import_file,
  save_file,
  save_list,
  save_contacts,
  picture_path,
  export_picture,
  settings,
  shortcuts,
  about,
  history,
  versions,
  leftovers
};
enum class DrawerTab { actors, ties, timeline, found };
enum class SheetTab { details, ask, numbers, plan };
/// What can lie beside the map.
enum class Side { none, left, sheet };
enum class PlanSection { what_if, suggest, invite };
enum class Tool { move, box, lasso, text, area, arrow };

struct ShownNotice {
  std::string words;
  bool problem = false;
  double until = 0;
};

/// What is read of a method's answer.
struct MethodState {
  bool in_sight = false;     // the numbers tab is at the methods
  std::size_t table = 0;     // in the drawer
  bool wants_table = false;  // it opens when it comes
};

struct TimelineState {
  app::Timeline years;
  int pressed = 0;  // the year at which a drag began
  bool playing = false;
  double next = 0;  // when the next year comes
};

struct ExportChoice {
  int format = 0;       // png, svg, pdf
  std::string network;  // instead of a picture: id of an exchange::Format
  std::string groups;   // the map of groups by this; empty: of actors
  bool few = true;      // of which no small numbers are told
  int size = 0;         // as on the screen, A4, A3, A0
  double factor = 2;
  bool portrait = false;
  bool only_seen = true;  // the camera's part, else all of the map
  bool legend = true;
  bool title = true;
  std::string path;
};

/// A table to be written where the file dialog says, as it was when it was asked for.
struct ListToSave {
  std::string name;  // proposed, without an ending
  std::string csv;
  bool of_people = false;  // then it says what it is not for
};

/// What the plan drawer shows, and what it has gathered once after a change of the document.
struct PlanState {
  PlanSection section = PlanSection::what_if;
  std::vector<study::ProviderGroup> providers;
  std::uint64_t providers_structure = 0;
  std::uint64_t providers_facts = 0;
  std::string providers_language;
  std::optional<study::Naming> naming;
  std::optional<study::Audience> naming_for;
  const model::Network* naming_of = nullptr;
  std::uint64_t naming_structure = 0;
  std::uint64_t naming_facts = 0;
  std::string naming_language;
};

/// Everything that belongs to the window and not to the document: what is open, what is being
/// typed.
struct UiState {
  DrawerTab drawer_tab = DrawerTab::actors;
  SheetTab sheet_tab = SheetTab::details;
  bool narrow = false;            // there is room for one side at a time, over the map
  Side narrow_side = Side::none;  // which that is; none at the start
  Tool tool = Tool::move;
  Dialog dialog = Dialog::none;
  bool dialog_opened = false;  // just now
  bool forget_asked = false;   // whether all that journals keep is to go: of the settings
  bool canvas_only = false;
  bool on_wall = false;  // the map alone, its names large: for a projector
  TypeAhead search;
  TypeAhead palette;
  NewActor new_actor;
  NewTie new_tie;
  Rename rename;
  AnnotationForm annotation;
  EditBuffer edit;
  /// In this frame whatever is typed goes into the document, as something is about to be done.
  bool commit = false;
  Gesture gesture;
  MapMenu map_menu;
  LegendCard legend;
  bool space_held = false;
  bool hovered_by_map = false;  // and not by a row of a table
  bool hovered_rim = false;
  std::vector<ShownNotice> notices;
  Choices choices;
  FileList files;
  ExportChoice picture;
  ListToSave list;
  PlanState plan;
  MethodState methods;
  TimelineState timeline;
  TableView actors{app::TableOf::actors};
  TableView ties{app::TableOf::ties};
  TableKeys table_keys;
  CellEdit cell;
  float resolution = 1;      // of detected groups, while its slider is held
  std::string choice_query;  // what is typed into the list that is open
  int hint = 0;
  bool close_popups = false;
  double now = 0;
  bool wants_frame = false;  // something is still moving in the interface
  /// A field has asked for the keyboard and gets it within so many frames: keys wait for it, or the
  /// first letters would be shortcuts.
  int field_awaited = 0;

  /// Where things are on the screen, by name, for tests that press them; filled only when asked.
  bool note_places = false;
  std::map<std::string, Rect> places;

  /// Whether anything is typed that is not in the document.
  [[nodiscard]] bool holds_text() const {
    return edit.field != 0 || cell.open || rename.actor || new_actor.open || new_tie.choosing ||
           annotation.open;
  }
  /// A form on the map is open: keys are letters then.
  [[nodiscard]] bool form_open() const {
    return new_actor.open || new_tie.from || new_tie.choosing || rename.actor || annotation.open;
  }
  void save_list(std::string name, std::string csv, bool of_people = false) {
    list = {std::move(name), std::move(csv), of_people};
    open(Dialog::save_list);
  }
  void open(Dialog which) {
    dialog = which;
    dialog_opened = true;
  }
};

/// Remembers where the last item is, for tests.
void note_place(const Ui& ui, std::string_view name);
/// The same of a part that is no item.
void note_place(const Ui& ui, std::string_view name, const Rect& place);

/// Whether a part of the window is shown; kept in the settings.
[[nodiscard]] bool panel_open(const Ui& ui, const char* name, bool at_first);
void set_panel(const Ui& ui, const char* name, bool open);
/// The same of what lies beside the map. In a wide window it is kept in the settings.
[[nodiscard]] bool side_open(const Ui& ui, Side side);
void set_side(const Ui& ui, Side side, bool open);
/// Opens the sheet at a tab.
void open_sheet(const Ui& ui, SheetTab tab);
/// Whether that tab can be read now.
[[nodiscard]] bool sheet_shows(const Ui& ui, SheetTab tab);
/// A length of the shell that people can change, px of the design.
[[nodiscard]] float panel_size(const Ui& ui, const char* name, float at_first);
void set_panel_size(const Ui& ui, const char* name, float size);

}  // namespace saite::ui
