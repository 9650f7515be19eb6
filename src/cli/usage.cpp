// SPDX-License-Identifier: Apache-2.0
#include "src/cli/usage.h"

#include <algorithm>
#include <optional>

namespace saite::cli {
namespace {

/// What stands between two marks; the second may be the end of the text.
std::optional<std::string> between(const std::string& text, const std::string& first,
                                   const std::string& second = {}) {
  const std::size_t start = text.find(first);
  if (start == std::string::npos) return std::nullopt;
  const std::size_t from = start + first.size();
  const std::size_t to = second.empty() ? text.size() : text.find(second, from);
  if (to == std::string::npos) return std::nullopt;
  return text.substr(from, to - from);
}

/// "50.000000" → "50".
std::string plain_number(std::string digits) {
  if (digits.find('.') == std::string::npos) return digits;
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

/// "{a,b}" → "a|b".
std::string choices_of(const std::string& type) {
  std::string choices = between(type, "{", "}").value_or("");
  std::replace(choices.begin(), choices.end(), ',', '|');
  return choices;
}

/// A flag takes none.
bool takes_value(const CLI::Option& option) {
  return option.get_type_size() != 0 && option.get_expected_max() != 0;
}

/// "[a,b]" → "a,b": lists are written as they are typed.
std::string standard_of(const CLI::Option& option) {
  const std::string standard = option.get_default_str();
  return between(standard, "[", "]").value_or(standard);
}

std::string bad_value(const Cli& cli, const std::string& text) {
  const std::size_t colon = text.find(": ");
  const std::string name = text.substr(0, colon);
  if (const auto choices = between(text, " not in {", "}")) {
    const auto value = between(text, ": ", " not in {");
    return cli.t.tr("cli.usage.choice", name, value.value_or(""), *choices);
  }
  const auto value = between(text, ": Value ", " not in range ");
  // CLI11 says "1 to 50", from 2.4 on "[1 - 50]".
  auto min = between(text, " not in range [", " - ");
  auto max = between(text, " - ", "]");
  if (!min) {
    min = between(text, " not in range ", " to ");
    max = between(text, " to ");
  }
  if (!value || !min || !max) return text;
  return cli.t.tr("cli.usage.range", name, *value, plain_number(*min), plain_number(*max));
}

std::string problem_sentence(const Cli& cli, const CLI::ParseError& error) {
  const std::string text = error.what();
  if (error.get_name() == "RequiredError") {
    if (const auto name = between("^" + text, "^", " is required")) {
      return cli.t.tr("cli.usage.required", *name);
    }
  }
  if (error.get_name() == "ValidationError") return bad_value(cli, text);
  if (error.get_name() == "ConversionError") {
    const auto name = between(text, "Could not convert: ", " = ");
    if (name) return cli.t.tr("cli.usage.number", *name, between(text, " = ").value_or(""));
  }
  // Its name is that of the program.
  if (const auto what = between(text, " not expected: ")) return cli.t.tr("cli.usage.extra", *what);
  if (error.get_name() == "ArgumentMismatch") {
    const auto name = between(text, " arguments to ", ", got ");
    return cli.t.tr("cli.usage.count", name ? *name : text.substr(0, text.find(": ")));
  }
  return text;
}

}  // namespace

HelpText::HelpText(const Cli& cli) : cli_(cli) {
  for (const char* heading :
       {"Usage", "Options", "Subcommands", "Positionals", "OPTIONS", "SUBCOMMAND", "SUBCOMMANDS"}) {
    const std::string key = std::string("cli.heading.") + heading;
    if (cli.t.has(key)) label(heading, cli.t.text(key.c_str()));
  }
  column_width(28);
}

std::string HelpText::make_help(const CLI::App* app, std::string name,
                                CLI::AppFormatMode mode) const {
  std::string text = CLI::Formatter::make_help(app, std::move(name), mode);
  // One blank line between groups is enough.
  for (std::size_t at = 0; (at = text.find("\n\n\n", at)) != std::string::npos;) text.erase(at, 1);
  return text;
}

std::string HelpText::make_option_opts(const CLI::Option* option) const {
  if (!takes_value(*option)) return {};
  const std::string type = option->get_type_name();
  std::string text = choices_of(type);
  if (text.empty() && option->get_positional()) return {};
  if (text.empty())
    text = cli_.t.text(type.starts_with("TEXT") ? "cli.type.text" : "cli.type.number");
  if (option->get_expected_max() == CLI::detail::expected_max_vector_size) {
    text += " ...";
  } else if (option->get_expected_min() > 1) {
    text += " " + text;
  }
  return " " + text;
}

std::string HelpText::make_option_desc(const CLI::Option* option) const {
  std::string text = option->get_description();
  const std::string type = option->get_type_name();
  if (const auto min = between(type, "[", " - ")) {
    text += " " + cli_.t.tr("cli.help.range", *min, between(type, " - ", "]").value_or(""));
  }
  const std::string standard = standard_of(*option);
  if (takes_value(*option) && !standard.empty()) {
    text += " " + cli_.t.tr("cli.help.standard", standard);
  }
  if (option->get_required() && !option->get_positional()) {
    text += std::string(" ") + cli_.t.text("cli.help.required");
  }
  return text;
}

std::string usage_problem(const Cli& cli, const CLI::App& app, const CLI::ParseError& error) {
  std::string help = "saite";
  for (const CLI::App* verb : app.get_subcommands()) help += " " + verb->get_name();
  return problem_sentence(cli, error) + " " + cli.t.tr("cli.usage.help", help + " --help");
}

}  // namespace saite::cli
