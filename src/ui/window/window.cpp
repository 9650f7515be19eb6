// SPDX-License-Identifier: Apache-2.0
#include "src/ui/window/window.h"
#include "src/app/actions/action_registry.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace saite::ui {
namespace {

Window& window_of(GLFWwindow* handle) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(handle));
}

/// By what is printed on the key in the keyboard's own layout; a Cyrillic layout falls back on the
/// place of the key.
app::Key key_of(int key, int scancode) {
  struct Pair {
    int glfw;
    app::Key ours;
  };
  static constexpr Pair pairs[] = {
      {GLFW_KEY_SPACE, app::Key::space},
      {GLFW_KEY_ESCAPE, app::Key::escape},
      {GLFW_KEY_ENTER, app::Key::enter},
      {GLFW_KEY_KP_ENTER, app::Key::enter},
      {GLFW_KEY_TAB, app::Key::tab},
      {GLFW_KEY_BACKSPACE, app::Key::backspace},
      {GLFW_KEY_DELETE, app::Key::del},
      {GLFW_KEY_UP, app::Key::up},
      {GLFW_KEY_DOWN, app::Key::down},
      {GLFW_KEY_LEFT, app::Key::left},
      {GLFW_KEY_RIGHT, app::Key::right},
      {GLFW_KEY_PAGE_UP, app::Key::page_up},
      {GLFW_KEY_PAGE_DOWN, app::Key::page_down},
      {GLFW_KEY_HOME, app::Key::home},
      {GLFW_KEY_END, app::Key::end},
      {GLFW_KEY_KP_ADD, app::Key::keypad_add},
      {GLFW_KEY_KP_SUBTRACT, app::Key::keypad_subtract},
  };
  for (const Pair& pair : pairs) {
    if (pair.glfw == key) return pair.ours;
  }
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) {
    return static_cast<app::Key>(static_cast<int>(app::Key::f1) + key - GLFW_KEY_F1);
  }
  const char* name = glfwGetKeyName(key, scancode);
  if (name != nullptr && name[0] > ' ' && name[0] < 127 && name[1] == '\0') {
    return static_cast<app::Key>(std::toupper(static_cast<unsigned char>(name[0])));
  }
  return key > ' ' && key < 127 ? static_cast<app::Key>(key) : app::Key::none;
}

}  // namespace

Result<std::unique_ptr<Window>> Window::create(const app::WindowPlace& place) {
  glfwSetErrorCallback(nullptr);
  if (glfwInit() != GLFW_TRUE) return Error{"no_display"};
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_MAXIMIZED, place.maximised ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "saite");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "saite");
  GLFWwindow* handle = glfwCreateWindow(std::max(place.width, 480), std::max(place.height, 360),
                                        "Saite", nullptr, nullptr);
  if (handle == nullptr) {
    glfwTerminate();
    return Error{"no_opengl"};
  }
  if (place.x >= 0 && place.y >= 0) glfwSetWindowPos(handle, place.x, place.y);
  glfwMakeContextCurrent(handle);
  glfwSwapInterval(1);
  return std::unique_ptr<Window>(new Window(handle));
}

Window::Window(GLFWwindow* handle) : handle_(handle) {
  glfwSetWindowUserPointer(handle, this);
  glfwSetWindowSizeLimits(handle, 480, 360, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetDropCallback(handle, [](GLFWwindow* w, int count, const char** paths) {
    for (int i = 0; i < count; ++i) window_of(w).drops_.emplace_back(paths[i]);
    window_of(w).touched_ = true;
  });
  glfwSetCursorPosCallback(handle,
                           [](GLFWwindow* w, double, double) { window_of(w).touched_ = true; });
  glfwSetMouseButtonCallback(handle, [](GLFWwindow* w, int button, int action, int) {
    window_of(w).on_button(button, action);
  });
  glfwSetScrollCallback(handle,
                        [](GLFWwindow* w, double, double) { window_of(w).touched_ = true; });
  glfwSetCharCallback(handle, [](GLFWwindow* w, unsigned) { window_of(w).touched_ = true; });
  glfwSetWindowRefreshCallback(handle, [](GLFWwindow* w) { window_of(w).touched_ = true; });
  glfwSetFramebufferSizeCallback(handle,
                                 [](GLFWwindow* w, int, int) { window_of(w).touched_ = true; });
  glfwSetWindowFocusCallback(handle, [](GLFWwindow* w, int) { window_of(w).touched_ = true; });
  glfwSetCursorEnterCallback(handle, [](GLFWwindow* w, int) { window_of(w).touched_ = true; });
  glfwSetWindowCloseCallback(handle, [](GLFWwindow* w) { window_of(w).touched_ = true; });
}

Window::~Window() {
  glfwDestroyWindow(handle_);
  glfwTerminate();
}

void Window::take_keyboard() {
  glfwSetKeyCallback(handle_, [](GLFWwindow* w, int key, int scancode, int action, int modifiers) {
    window_of(w).on_key(key, scancode, action, modifiers);
  });
  glfwSetCharCallback(handle_,
                      [](GLFWwindow* w, unsigned letter) { window_of(w).on_letter(letter); });
}

bool Window::HeldKey::control() const {
  return key == GLFW_KEY_LEFT_CONTROL || key == GLFW_KEY_RIGHT_CONTROL ||
         (modifiers & GLFW_MOD_CONTROL) != 0;
}

bool Window::HeldKey::leaves_field() const {
  return action != GLFW_RELEASE && (key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER ||
                                    key == GLFW_KEY_TAB || key == GLFW_KEY_ESCAPE);
}

void Window::on_button(int button, int action) {
  touched_ = true;
  if (button < 0 || button >= static_cast<int>(buttons_.size())) return;
  buttons_[static_cast<std::size_t>(button)].changes.push_back(action == GLFW_PRESS);
}

bool Window::buttons_wait() const {
  return std::ranges::any_of(buttons_, [](const Button& b) { return !b.changes.empty(); });
}

void Window::show_buttons() {
  const bool shown_before = !buttons_wait();
#if IMGUI_VERSION_NUM < 18700  // newer ones do so themselves
  ImGuiIO& io = ImGui::GetIO();
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    Button& button = buttons_[i];
    if (!button.changes.empty()) {
      button.down = button.changes.front();
      button.changes.erase(button.changes.begin());
    }
    io.MouseDown[i] = button.down;
  }
#else
  for (Button& button : buttons_) button.changes.clear();
#endif
  if (shown_before && !hold_) {
    const auto rest = std::ranges::find_if_not(held_, [&](const HeldKey& event) {
      const bool fits = fits_frame(event);
      if (fits) take(event);
      return fits;
    });
    held_.erase(held_.begin(), rest);
  }
  touched_ = touched_ || keys_wait();
}

void Window::release_late_keys() {
  pressed_now_ = 0;
  letters_now_ = 0;
  control_now_ = false;
  field_left_ = false;
  if (late_.empty()) return;
  for (const KeyEvent& event : late_) {
    ImGui_ImplGlfw_KeyCallback(handle_, event.key, event.scancode, GLFW_RELEASE, event.modifiers);
  }
  late_.clear();
  touched_ = true;
}

void Window::on_key(int key, int scancode, int action, int modifiers) {
  hold_or_take({key, scancode, action, modifiers, 0});
}

void Window::on_letter(unsigned letter) {
  hold_or_take({0, 0, 0, 0, letter});
}

void Window::hold_or_take(const HeldKey& event) {
  touched_ = true;
  if (hold_ || keys_wait() || !fits_frame(event)) {
    held_.push_back(event);
  } else {
    take(event);
  }
}

bool Window::fits_frame(const HeldKey& event) const {
  if (event.letter != 0) return !control_now_ && !field_left_;
  return letters_now_ == 0 || (!event.control() && !event.leaves_field());
}

void Window::take(const HeldKey& event) {
  if (event.letter != 0) {
    ++letters_now_;
    ImGui_ImplGlfw_CharCallback(handle_, event.letter);
  } else {
    control_now_ = control_now_ || event.control();
    field_left_ = field_left_ || event.leaves_field();
    take_key(event.key, event.scancode, event.action, event.modifiers);
  }
}

void Window::take_key(int key, int scancode, int action, int modifiers) {
  // Ctrl let go after a letter was pressed in the same frame must still count for that letter.
  const bool fresh = pressed_now_ > 0;
  if (action == GLFW_RELEASE && fresh) {
    late_.push_back({key, scancode, modifiers});
  } else {
    ImGui_ImplGlfw_KeyCallback(handle_, key, scancode, action, modifiers);
  }
  if (action == GLFW_RELEASE) return;
  ++pressed_now_;
  app::Shortcut shortcut;
  shortcut.key = key_of(key, scancode);
  shortcut.ctrl = (modifiers & GLFW_MOD_CONTROL) != 0;
  shortcut.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  shortcut.alt = (modifiers & GLFW_MOD_ALT) != 0;
  if (shortcut.key != app::Key::none) keys_.push_back(shortcut);
}

bool Window::wait(double seconds) {
  if (seconds <= 0) {
    glfwPollEvents();
  } else if (seconds > 1e6) {
    glfwWaitEvents();
  } else {
    glfwWaitEventsTimeout(seconds);
  }
  return std::exchange(touched_, false);
}

void Window::show() {
  glfwShowWindow(handle_);
}

void Window::present() {
  glfwSwapBuffers(handle_);
}

void Window::wake() {
  glfwPostEmptyEvent();
}

double Window::seconds() {
  return glfwGetTime();
}

Vec2 Window::size() const {
  int width = 0;
  int height = 0;
  glfwGetWindowSize(handle_, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

Vec2 Window::framebuffer_size() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(handle_, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

float Window::content_scale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(handle_, &x, &y);
  return std::clamp(x, 0.5F, 4.0F);
}

bool Window::close_asked() {
  const bool asked = glfwWindowShouldClose(handle_) == GLFW_TRUE;
  glfwSetWindowShouldClose(handle_, GLFW_FALSE);
  return asked;
}

void Window::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  glfwSetWindowTitle(handle_, title.c_str());
}

void Window::set_full_screen(bool full) {
  if (full == full_) return;
  if (full) {
    restored_ = place();
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return;
    glfwSetWindowMonitor(handle_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  } else {
    glfwSetWindowMonitor(handle_, nullptr, std::max(restored_.x, 0), std::max(restored_.y, 0),
                         restored_.width, restored_.height, GLFW_DONT_CARE);
  }
  full_ = full;
  touched_ = true;
}

app::WindowPlace Window::place() const {
  if (full_) return restored_;
  app::WindowPlace place;
  glfwGetWindowPos(handle_, &place.x, &place.y);
  glfwGetWindowSize(handle_, &place.width, &place.height);
  place.maximised = glfwGetWindowAttrib(handle_, GLFW_MAXIMIZED) == GLFW_TRUE;
  return place;
}

std::vector<app::Shortcut> Window::take_keys() {
  return std::exchange(keys_, {});
}

std::vector<std::filesystem::path> Window::take_drops() {
  return std::exchange(drops_, {});
}

bool Window::key_down(app::Key key) const {
  return key == app::Key::space && glfwGetKey(handle_, GLFW_KEY_SPACE) == GLFW_PRESS;
}

}  // namespace saite::ui
