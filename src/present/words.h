// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace saite::present {

/// Finds the sentence of a catalogue key in the language of the picture and fills its places.
/// Keys used here begin with `legend.` and `picture.`; `kind` and `tie kind` names come from the
/// network itself. An empty function shows the keys.
using Words =
    std::function<std::string(std::string_view key, const std::vector<std::string>& args)>;

/// `words` for a key, or the key where there are none.
[[nodiscard]] std::string say(const Words& words, std::string_view key,
                              const std::vector<std::string>& args = {});

}  // namespace saite::present
