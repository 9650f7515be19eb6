// SPDX-License-Identifier: Apache-2.0
#include "src/ui/window/run_window.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>
#include <string_view>
#include <thread>
#include <utility>

#include "src/report/font_notes.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/style.h"
#include "src/ui/widgets/waiting_actions.h"
#include "src/ui/window/frame_log.h"
#include "src/ui/window/shell.h"
#include "src/ui/window/state_file.h"
#include "src/ui/window/window.h"

namespace saite::ui {
namespace {

constexpr double for_ever = 1e9;
constexpr double frame_seconds = 1 / 61.0;
/// A frame while something moves: refining the map gets what the rest of it leaves, within bounds.
constexpr double moving_seconds = 0.028;
constexpr double min_slice = 0.002;
constexpr double max_slice = 0.011;
/// While nothing moves nobody waits for frames, only for the hand that may come.
constexpr double resting_slice = 0.024;
/// A last move of the hand reaches the map a frame later than its letting go may.
constexpr int frames_after_letting_go = 2;
constexpr double double_click_seconds = 0.3;
constexpr float wall_scale = 1.4F;
constexpr int frames_to_settle = 3;  // ImGui sizes some things a frame late

/// ImGui and its two back ends, for as long as the window lives.
class Interface {
 public:
  explicit Interface(GLFWwindow* window) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // or the window would never rest
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    // Else the first frame would do it, with fonts built anew: without what load_fonts() adds.
    ImGui_ImplOpenGL3_CreateDeviceObjects();
  }
  ~Interface() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
  }
  Interface(const Interface&) = delete;
  Interface& operator=(const Interface&) = delete;
};

/// The program in its window, frame by frame.
class Running {
 public:
  Running(const RunOptions& options, Window& window, app::Session& session,
          const std::shared_ptr<gl::Tools>& tools)
      : options_(options),
        window_(window),
        session_(session),
        interface_(window.handle()),
        map_(tools, session.workspace().studio().fonts),
        state_file_(options.state_file),
        frame_log_(options.frame_log) {
    state_.note_places = state_file_.wanted();
    window_.take_keyboard();
  }

  void run() {
    window_.show();
    suit_layouts();
    while (running_) {
      wait();
      frame_log_.begin();
      if (window_.close_asked()) waiting_.quit();
      for (const auto& path : window_.take_drops()) waiting_.open(path);
      if (session_.poll()) redraw();
      watch_journal();
      if (!drawing()) {
        if (refines()) refine_at_rest();
        continue;
      }
      const double start = Window::seconds();
      frame();
      if (moving_ || !refines()) keep_pace(start);
    }
    if (!window_.full_screen()) session_.workspace().settings().window = window_.place();
  }

 private:
  void redraw() { frames_left_ = frames_to_settle; }

  [[nodiscard]] bool drawing() const { return frames_left_ > 0; }
  /// Whether the map is still to be drawn sharply.
  [[nodiscard]] bool refines() const { return frames_ > 0 && !map_.settled(); }

  /// What it says of itself is seen at once; what it found at the start is offered once.
  void watch_journal() {
    app::DocumentJournal& journal = session_.workspace().journal();
    app::Safety safety = journal.safety();
    if (safety.how != safety_.how || safety.trouble != safety_.trouble) redraw();
    safety_ = std::move(safety);
    // What is opened at the start is held by this window then, and asked for by itself.
    if (session_.workspace().file().opening()) return;
    if (!std::exchange(looked_, true)) journal.look_for_leftovers();
    if (offered_ || journal.leftovers().empty()) return;
    offered_ = true;
    // The start page has them too.
    if (session_.workspace().network().actor_count() > 0) state_.open(Dialog::leftovers);
    redraw();
  }

  /// Nothing but the map is unfinished: no frame is drawn until it is sharp.
  void refine_at_rest() {
    if (!session_.workspace().input_idle())
      session_.workspace().note_input();  // measures wait for the map
    if (map_.refine(session_, resting_slice)) frames_left_ = 1;
  }

  void wait() {
    double seconds = for_ever;
    if (drawing() || refines() || session_.view().map_moves()) {
      seconds = 0;
    } else if (!session_.workspace().jobs().idle() || session_.view().style_waits()) {
      seconds = 0.1;  // so that progress is seen to go on
    } else if (!state_.notices.empty()) {
      seconds = 0.25;
    }
    const double until_rest =
        // Work waits for it; what was asked for while it waited has not even begun.
        session_.workspace().input_idle() && !session_.workspace().jobs().paused() ? for_ever : 0.1;
    // Another program, or the window that edits what is looked at here, may write the file while
    // nobody touches this one.
    const double until_look =
        session_.workspace().file().path()
            ? std::chrono::duration<double>(app::DocumentFile::between_looks).count()
            : for_ever;
    const double before = Window::seconds();
    const bool touched = window_.wait(std::min({seconds, until_rest, until_look}));
    const bool timed_out =
        seconds < for_ever && seconds > 0 && Window::seconds() - before >= seconds * 0.9;
    touched_ = touched;
    if (touched) redraw();
    if (timed_out) frames_left_ = std::max(frames_left_, 1);
  }

  /// Fonts and colours, when scale, theme or the document's letters are others than in the last
  /// frame.
  void refresh_style() {
    const float scale =
        static_cast<float>(session_.workspace().settings().ui_scale) * window_.content_scale();
    const std::string& theme = session_.workspace().theme().id;
    const bool letters = letters_ != state_.choices.letters();
    if (scale == scale_ && theme == theme_ && !letters) return;
    if (scale != scale_ || letters) {
      letters_ = state_.choices.letters();
      fonts_ = load_fonts(*session_.workspace().studio().fonts, scale, letters_);
#if IMGUI_VERSION_NUM < 19200
      ImGui_ImplOpenGL3_DestroyFontsTexture();
      ImGui_ImplOpenGL3_CreateFontsTexture();
      ImGui::GetIO().Fonts->ClearTexData();
#endif
    }
    scale_ = scale;
    theme_ = theme;
    apply_style(session_.workspace().theme(), scale);
  }

  /// On the wall names and marks are larger than at the desk.
  [[nodiscard]] float map_scale() const {
    return scale_ * (state_.on_wall ? wall_scale : 1.0F);
  }

  void run_shortcuts() {
    const ImGuiIO& io = ImGui::GetIO();
    state_.space_held = window_.key_down(app::Key::space) && !io.WantTextInput;
    for (const app::Shortcut& key : window_.take_keys()) waiting_.key(key, session_, state_);
    if (waiting_.run(session_, state_)) state_.wants_frame = true;
  }

  /// After a frame: keys wait while a field is to have the keyboard and has it not.
  void hold_keys() {
    if (ImGui::IsAnyItemActive()) state_.field_awaited = 0;
    window_.hold_keys(state_.field_awaited > 0);
    if (state_.field_awaited > 0) {
      --state_.field_awaited;
      state_.wants_frame = true;
    }
  }

  void frame() {
    const double now = Window::seconds();
    draw_frame(now);
    // The mean of the last frames.
    const double seconds = Window::seconds() - now;
    unrefined_ += 0.2 * (seconds - refined_ - unrefined_);
    // Clicks are seen frame by frame: where frames are slow, two clicks lie further apart.
    slow_ = std::clamp(seconds, slow_ * 0.9, 1.0);
    ImGui::GetIO().MouseDoubleClickTime = static_cast<float>(double_click_seconds + 3 * slow_);
  }

  /// What is opened before there is a frame is laid out for the window as it will be.
  void suit_layouts() {
    refresh_style();
    const present::Theme theme = session_.workspace().theme();
    const Ui ui = ui_of(session_, theme, fonts_, state_, map_, scale_);
    session_.mover().set_aspect(areas_of(ui, window_.size()).aspect());
  }

  void draw_frame(double now) {
    frame_log_.polled();
    refresh_style();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    window_.show_buttons();
    ImGui::NewFrame();
    state_.now = now;
    state_.wants_frame = false;
    state_.places.clear();
    const present::Theme theme = session_.workspace().theme();
    const Ui ui = ui_of(session_, theme, fonts_, state_, map_, scale_);
    run_shortcuts();
    running_ = answer_requests(ui, window_);
    state_.choices.update(session_);
    const Vec2 size = vector(ImGui::GetIO().DisplaySize);
    const Areas areas = areas_of(ui, size);
    map_.set_eased(session_.workspace().settings().animations);
    session_.mover().set_aspect(areas.aspect());
    map_.set_calm(state_.form_open() || state_.edit.field != 0 || state_.cell.open);
    map_.set_area(areas.map, areas.free, map_scale(), session_);
    map_.update(session_, now);
    draw_shell(ui, areas);
    ImGui::Render();
    window_.release_late_keys();
    hold_keys();
    frame_log_.built();
    paint();
    ++frames_;
    moving_ = map_.moves() || state_.wants_frame || session_.mover().positions().running();
    frame_log_.shown(moving_ || touched_, map_.sharp());
    if (map_.moves() || note_input()) session_.workspace().note_input();
    let_go_ = holds() ? frames_after_letting_go : std::max(let_go_ - 1, 0);
    frames_left_ = moving_ ? frames_to_settle : frames_left_ - 1;
    if (state_file_.wanted()) state_file_.write(ui, areas, frames_, Window::seconds() - now);
    tell_of_letters();
    set_title();
    if (options_.until_drawn && map_.sharp() && !session_.view().scene().marks.empty())
      running_ = false;
  }

  [[nodiscard]] bool holds() const {
    return state_.gesture.what != Gesture::What::none;
  }

  [[nodiscard]] MapView::Hand hand() const {
    if (session_.mover().positions().running() || session_.view().map_moves())
      return MapView::Hand::moves;
    const bool gone = !holds() && let_go_ > 0 && !map_.moves();
    return gone ? MapView::Hand::let_go : MapView::Hand::unknown;
  }

  [[nodiscard]] bool note_input() const {
    const ImGuiIO& io = ImGui::GetIO();
    return io.MouseWheel != 0 || (holds() && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0));
  }

  void paint() {
    const Vec2 size = window_.framebuffer_size();
    glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
    const canvas::Colour back = session_.workspace().theme().window;
    glClearColor(static_cast<float>(back.r) / 255, static_cast<float>(back.g) / 255,
                 static_cast<float>(back.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    const double start = Window::seconds();
    map_.refine(session_, slice(), hand());
    refined_ = Window::seconds() - start;
    map_.draw(session_, static_cast<int>(size.y));
    frame_log_.drawn();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    window_.present();
  }

  /// How long this frame may refine the map.
  [[nodiscard]] double slice() const {
    if (!moving_ && !touched_ && !session_.view().map_moves()) return resting_slice;
    return std::clamp(moving_seconds - unrefined_, min_slice, max_slice);
  }

  /// Drivers without a vertical sync would draw as often as they can.
  static void keep_pace(double start) {
    const double left = frame_seconds - (Window::seconds() - start);
    if (left > 0) std::this_thread::sleep_for(std::chrono::duration<double>(left));
  }

  /// Letters that no font has, once the map has come to rest.
  void tell_of_letters() {
    const text::FontUse& use = map_.shaper().use();
    if (!map_.sharp() || use.missing.size() <= letters_missed_) return;
    letters_missed_ = use.missing.size();
    for (const Error& note : report::font_notes({{}, use.missing})) {
      session_.workspace().notify({note, false});
    }
  }

  void set_title() {
    using How = app::Safety::How;
    const How how = session_.workspace().journal().safety().how;
    const bool unsafe = how == How::pending || how == How::trouble;
    const char* mark = unsafe ? "◦ " : session_.workspace().file().modified() ? "• " : "";
    window_.set_title(mark + session_.workspace().title() + " – Saite");
  }

  const RunOptions& options_;
  Window& window_;
  app::Session& session_;
  Interface interface_;
  Fonts fonts_;
  UiState state_;
  MapView map_;
  WaitingActions waiting_;
  StateFile state_file_;
  FrameLog frame_log_;
  float scale_ = 0;
  std::string theme_;
  std::set<char32_t> letters_;      // that the interface has been given
  std::size_t letters_missed_ = 0;  // that the map could not show, as it was said
  int frames_left_ = frames_to_settle;
  std::uint64_t frames_ = 0;
  bool touched_ = false;  // something has happened to the window since the last frame
  bool moving_ = false;   // the last frame was not to be the last
  double refined_ = 0;    // seconds of the last frame that went into refining the map
  double unrefined_ = 0;  // and into all else, on average
  double slow_ = 0;       // seconds that a slow one of the last frames took
  int let_go_ = 0;        // so many frames more may show what a hand did last
  bool running_ = true;
  app::Safety safety_;
  bool looked_ = false;
  bool offered_ = false;  // what programs that ended early left
};

int fail(const app::Session& session, const Error& error) {
  std::fprintf(stderr, "saite: %s\n", session.workspace().text().sentence(error).c_str());
  return 3;
}

}  // namespace

RunOptions options_from_environment() {
  RunOptions options;
  if (const char* path = std::getenv("SAITE_UI_STATE")) options.state_file = path;
  if (const char* path = std::getenv("SAITE_UI_FRAMES")) options.frame_log = path;
  if (const char* wanted = std::getenv("SAITE_UI_UNTIL_DRAWN")) {
    options.until_drawn = std::string_view(wanted) == "1";
  }
  return options;
}

int run_window(const RunOptions& options) {
  app::Session session({.settings_file = options.settings_file,
                        .threads = options.threads,
                        .wake = &Window::wake,
                        .journal_folder = options.journal_folder,
                        .frames = true});
  if (!options.language.empty()) session.workspace().set_language(options.language);
  auto window = Window::create(session.workspace().settings().window);
  if (!window) return fail(session, window.error());
  if (const Status status = gl::load(&glfwGetProcAddress); !status) {
    return fail(session, status.error());
  }
  auto tools = gl::Tools::create(session.workspace().studio().fonts);
  if (!tools) return fail(session, tools.error());
  if (!options.file.empty()) {
    app::DocumentFile& file = session.workspace().file();
    options.lenient ? file.open_leniently(options.file) : file.open(options.file);
  }
  Running running(options, **window, session, *tools);
  tools = std::shared_ptr<gl::Tools>();  // the map holds them; they go before the window does
  running.run();
  return 0;
}

}  // namespace saite::ui
