// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/label_choice.h"

namespace saite::exchange {
namespace {

bool only_numbers(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void choose_label(const Labels& labels, ActorRecord& actor, AttributeList& attributes) {
  const bool label_says_nothing = only_numbers(labels.label) || labels.label == labels.id;
  const bool by_name = !labels.name.empty() && label_says_nothing && !only_numbers(labels.name);
  actor.name = by_name || labels.label.empty() ? labels.name : labels.label;
  if (by_name && !labels.label.empty() && labels.label != labels.id) {
    attributes.add("label", labels.label);
  }
  if (!by_name && !labels.label.empty() && !labels.name.empty() && labels.name != labels.label) {
    attributes.add("name", labels.name);
  }
}

}  // namespace saite::exchange
