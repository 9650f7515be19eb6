// SPDX-License-Identifier: Apache-2.0
#include "src/study/chance_of_answers.h"

#include <algorithm>
#include <cmath>

#include "src/study/words.h"

namespace saite::study {
namespace {

using analysis::MeasureInfo;

/// The network's measure that a number is of; none where it is of an actor, or no measure.
const MeasureInfo* measure_of(const analysis::Evidence& evidence) {
  if (evidence.actor != project::no_index) return nullptr;
  return analysis::find_measure(evidence.measure, analysis::Subject::network);
}

bool same_number(double a, double b) {
  constexpr double rounding = 1e-9;
  return std::abs(a - b) <= rounding * std::max({1.0, std::abs(a), std::abs(b)});
}

std::string sentence_of(const MeasureInfo& info, double value, const analysis::Chance& chance,
                        const i18n::Translator& t) {
  const analysis::Measured plain;
  // Of counts no thousandths: the mean is one of 200 draws.
  const auto shown = [&](double number) {
    return value_text(info, plain, number, t, std::abs(number) >= 1 ? 1 : 3);
  };
  const char* key = value < chance.low    ? "chance.answer.fewer"
                    : value > chance.high ? "chance.answer.more"
                                          : "chance.answer.usual";
  return t.tr(key, measure_name(info, t), shown(value), shown(chance.mean), shown(chance.low),
              shown(chance.high));
}

}  // namespace

std::vector<std::string> numbers_behind(const analysis::Answer& answer) {
  std::vector<std::string> ids;
  for (const analysis::Evidence& evidence : answer.evidence) {
    if (measure_of(evidence) == nullptr) continue;
    if (std::ranges::find(ids, evidence.measure) == ids.end()) ids.push_back(evidence.measure);
  }
  return ids;
}

std::vector<AnswerChance> chance_of_answer(const analysis::Answer& answer,
                                           const ChanceOfNumbers& chance,
                                           const i18n::Translator& t) {
  std::vector<AnswerChance> found;
  for (const analysis::Evidence& evidence : answer.evidence) {
    const MeasureInfo* info = measure_of(evidence);
    const auto of = chance.of.find(evidence.measure);
    if (info == nullptr || of == chance.of.end()) continue;
    const double value = chance.observed.find(evidence.measure)->second;
    if (!same_number(value, evidence.value) || of->second.fixed(value)) continue;
    const bool told =
        std::ranges::find(found, evidence.measure, &AnswerChance::measure) != found.end();
    if (told) continue;
    found.push_back(
        {evidence.measure, value, of->second, sentence_of(*info, value, of->second, t)});
  }
  return found;
}

}  // namespace saite::study
