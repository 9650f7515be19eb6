// SPDX-License-Identifier: Apache-2.0
#include <string_view>

#include "src/ui/widgets/icons.h"

namespace saite::ui::icon {
namespace {

struct Named {
  std::string_view name;
  const char* sign;
};
#define SAITE_ICON(name, letters) {#name, name},
constexpr Named all[] = {SAITE_ICONS(SAITE_ICON)};
#undef SAITE_ICON

}  // namespace

const char* of(std::string_view name) {
  for (const Named& named : all) {
    if (named.name == name) return named.sign;
  }
  return "";
}

}  // namespace saite::ui::icon
