// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/shortcut.h"

namespace saite::app {
namespace {

struct KeyName {
  Key key;
  const char* text;  // a key of the catalogues
};
constexpr KeyName key_names[] = {
    {Key::space, "key.space"},     {Key::escape, "key.escape"},       {Key::enter, "key.enter"},
    {Key::tab, "key.tab"},         {Key::backspace, "key.backspace"}, {Key::del, "key.delete"},
    {Key::page_up, "key.page_up"}, {Key::page_down, "key.page_down"}, {Key::home, "key.home"},
    {Key::end, "key.end"}};

std::string key_text(Key key, const i18n::Translator& t) {
  for (const KeyName& named : key_names) {
    if (named.key == key) return t.tr(named.text);
  }
  switch (key) {
    case Key::none:
      return {};
    case Key::up:
      return "↑";
    case Key::down:
      return "↓";
    case Key::left:
      return "←";
    case Key::right:
      return "→";
    case Key::minus:
    case Key::keypad_subtract:
      return "−";
    case Key::equal:
    case Key::keypad_add:
      return "+";
    default:
      break;
  }
  if (key >= Key::f1 && key <= Key::f11) {
    return "F" + std::to_string(static_cast<int>(key) - static_cast<int>(Key::f1) + 1);
  }
  return std::string(1, static_cast<char>(key));
}

}  // namespace

std::string shortcut_text(Shortcut shortcut, const i18n::Translator& t) {
  if (shortcut.key == Key::none) return {};
  std::string text;
  if (shortcut.ctrl) text += t.tr("key.ctrl") + "+";
  if (shortcut.alt) text += t.tr("key.alt") + "+";
  if (shortcut.shift) text += t.tr("key.shift") + "+";
  return text + key_text(shortcut.key, t);
}

}  // namespace saite::app
