// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/i18n/translator.h"

namespace saite::present {

/// What a picture takes its words from: keys that begin with `legend.` and `picture.`. Null shows
/// the keys. Names of kinds come from the network itself.
using Words = const i18n::Translator*;

/// The sentence of a key with its places filled, or the key where there are no words.
[[nodiscard]] std::string say(Words words, std::string_view key,
                              const std::vector<std::string>& args = {});

/// The name of an attribute as people read it: of one that is written as programs write,
/// "training_groups", "Training groups". Others are shown as they are.
[[nodiscard]] std::string spoken_key(std::string_view key);

}  // namespace saite::present
