// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "src/app/actions/shortcut.h"
#include "src/app/workspace/settings.h"

struct GLFWwindow;

namespace saite::ui {

/// The window of the operating system with its OpenGL context, current for as long as it lives.
/// Notes what happens to it between frames.
class Window {
 public:
  /// Errors: no_display, no_opengl (the driver offers no OpenGL 3.3).
  static Result<std::unique_ptr<Window>> create(const app::WindowPlace& place);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Takes over the keyboard from ImGui's back end, which is initialised by now, and hands every
  /// key on to it. ImGui 1.86 sees only how keys and buttons are at the start of a frame: a key
  /// that is pressed and released within one would be lost, so releases after a press wait for the
  /// next frame.
  void take_keyboard();
  /// Between the back end's new frame and ImGui's: each frame shows one press or release of a mouse
  /// button, or a double click within two slow frames would be one click. Keys that came after a
  /// button wait until a frame has shown all of it: an Enter a moment after a click is of what the
  /// click brought.
  void show_buttons();
  /// After each frame.
  void release_late_keys();
  /// Whether keys wait for a field that is about to have the keyboard.
  void hold_keys(bool hold) { hold_ = hold; }

  /// Deals with what has happened; waits for something to happen where `seconds` > 0, for at most
  /// so long (a huge number: for ever). Returns whether anything did.
  bool wait(double seconds);
  void show();
  void present();
  /// Wakes wait() from any thread.
  static void wake();
  [[nodiscard]] static double seconds();

  [[nodiscard]] GLFWwindow* handle() const { return handle_; }
  [[nodiscard]] Vec2 size() const;
  [[nodiscard]] Vec2 framebuffer_size() const;
  [[nodiscard]] float content_scale() const;
  [[nodiscard]] bool close_asked();
  void set_title(const std::string& title);
  void set_full_screen(bool full);
  [[nodiscard]] bool full_screen() const { return full_; }
  [[nodiscard]] app::WindowPlace place() const;

  [[nodiscard]] std::vector<app::Shortcut> take_keys();
  [[nodiscard]] std::vector<std::filesystem::path> take_drops();
  [[nodiscard]] bool key_down(app::Key key) const;

 private:
  explicit Window(GLFWwindow* handle);
  void on_key(int key, int scancode, int action, int modifiers);
  void on_letter(unsigned letter);
  void take_key(int key, int scancode, int action, int modifiers);
  [[nodiscard]] bool buttons_wait() const;
  [[nodiscard]] bool keys_wait() const { return !held_.empty() || buttons_wait(); }
  void on_button(int button, int action);

  GLFWwindow* handle_;
  bool touched_ = true;
  bool full_ = false;
  std::string title_;
  app::WindowPlace restored_;
  std::vector<app::Shortcut> keys_;
  struct KeyEvent {
    int key;
    int scancode;
    int modifiers;
  };
  struct HeldKey {
    int key;
    int scancode;
    int action;
    int modifiers;
    unsigned letter;  // 0: a key
    [[nodiscard]] bool control() const;
    [[nodiscard]] bool leaves_field() const;
  };
  void hold_or_take(const HeldKey& event);
  /// ImGui leaves out the letters of a frame in which Ctrl is down, before or after them, and puts
  /// those that come after an Enter, Tab or Esc before it. Letters that open a field, as in the
  /// cell of a table, have it in the frame after.
  [[nodiscard]] bool fits_frame(const HeldKey& event) const;
  void take(const HeldKey& event);

  std::vector<HeldKey> held_;  // what waits for a frame of its own, in the order it came
  int letters_now_ = 0;        // that ImGui was given since the last frame
  bool control_now_ = false;   // whether it was told of Ctrl since
  bool field_left_ = false;    // and of a key that ends a field
  bool hold_ = false;
  int pressed_now_ = 0;  // keys pressed since the last frame
  std::vector<KeyEvent> late_;
  struct Button {
    std::vector<bool> changes;  // pressed or released, that no frame has shown yet
    bool down = false;
  };
  std::array<Button, 3> buttons_;
  std::vector<std::filesystem::path> drops_;
};

}  // namespace saite::ui
