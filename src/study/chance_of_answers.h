// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/analysis/planning/questions.h"
#include "src/i18n/translator.h"
#include "src/study/chance_of_numbers.h"

namespace saite::study {

/// A number of the network behind an answer, beside what random networks have.
struct AnswerChance {
  std::string measure;
  double value = 0;
  analysis::Chance chance;
  std::string sentence;  // "Cut points: 19; 18 would be usual (14 – 22)."
};

/// The measures of the network that an answer rests on, each once: what chance is asked of.
[[nodiscard]] std::vector<std::string> numbers_behind(const analysis::Answer& answer);

/// What would be usual, of each number behind the answer that chance says anything of.
/// Convention: only where `chance` is of the very number, so never of a part beside the whole, nor
/// of what becomes of a number once somebody leaves; not where all random networks have the same.
[[nodiscard]] std::vector<AnswerChance> chance_of_answer(const analysis::Answer& answer,
                                                         const ChanceOfNumbers& chance,
                                                         const i18n::Translator& t);

}  // namespace saite::study
