// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "src/io/exchange/attribute_list.h"

namespace saite::exchange {

/// What could be the name of an actor.
struct Labels {
  std::string_view label = {};  // what the format shows
  std::string_view name = {};   // an attribute called "name"
  std::string_view id = {};
};

/// Sets the name of an actor: the label, but the attribute called name where the label only numbers
/// the actors or repeats their ids, as survey programs write it. What is not taken, and says
/// something of its own, becomes an attribute.
void choose_label(const Labels& labels, ActorRecord& actor, AttributeList& attributes);

}  // namespace saite::exchange
