// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/registry/baseline.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"

namespace saite::study {

/// By analysis::NullModel.
inline constexpr std::array<std::string_view, 3> null_model_ids{"degrees", "density", "labels"};
[[nodiscard]] inline std::string null_model_id(analysis::NullModel model) {
  return std::string(null_model_ids.at(static_cast<std::size_t>(model)));
}
/// Nothing where none is called so, as "" is not.
[[nodiscard]] std::optional<analysis::NullModel> null_model_of(std::string_view id);

struct ChanceQuery {
  analysis::NullModel model = analysis::NullModel::degrees;
  std::string group_by;  // as AnalysisRequest
  std::uint64_t seed = 1;
  std::vector<std::string> only = {};  // ids of measures; empty: all
  std::uint32_t networks = 200;        // at most
  friend bool operator==(const ChanceQuery&, const ChanceQuery&) = default;
};

/// Where the numbers of a network stand among those of random networks, by measure.
struct ChanceOfNumbers {
  ChanceQuery query;
  std::uint32_t networks = 0;
  std::map<std::string, analysis::Chance, std::less<>> of;
  std::map<std::string, double, std::less<>> observed;
};

/// Of all measures of the network that random networks have too, or of those of them that were
/// asked for.   Errors: cancelled.
Result<ChanceOfNumbers> chance_of_numbers(const model::Network& network,
                                          const project::Projection& projection,
                                          const ChanceQuery& query, Progress& progress);

/// "By chance 18.2, usually 14 – 22; p = 0.93". Empty where chance has nothing to say.
[[nodiscard]] std::string chance_text(const ChanceOfNumbers& chance,
                                      const analysis::MeasureInfo& info, const i18n::Translator& t);

}  // namespace saite::study
