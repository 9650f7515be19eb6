// SPDX-License-Identifier: Apache-2.0
#include "render/gl/program.h"

#include <algorithm>
#include <string>
#include <vector>

namespace saite::gl {
namespace {

/// Deletes a shader when the program that holds it is linked or given up.
struct ShaderKind {
  static void destroy(GLuint id) { glDeleteShader(id); }
};
using Shader = Handle<ShaderKind>;

std::string shader_log(GLuint shader) {
  GLint length = 0;
  glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
  std::string log(static_cast<std::size_t>(std::max(length, 1)), '\0');
  glGetShaderInfoLog(shader, length, nullptr, log.data());
  return log;
}

Result<Shader> compile(GLenum stage, std::string_view name,
                       std::initializer_list<std::string_view> parts) {
  Shader shader(glCreateShader(stage));
  constexpr std::string_view version = "#version 330 core\n";
  std::vector<const char*> texts{version.data()};
  std::vector<GLint> lengths{static_cast<GLint>(version.size())};
  for (std::string_view part : parts) {
    if (part.empty()) continue;  // may have no text at all, which drivers refuse
    texts.push_back(part.data());
    lengths.push_back(static_cast<GLint>(part.size()));
  }
  glShaderSource(shader.id(), static_cast<GLsizei>(texts.size()), texts.data(), lengths.data());
  glCompileShader(shader.id());
  GLint good = GL_FALSE;
  glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &good);
  if (good != GL_TRUE) return Error{"gl_shader", std::string(name), {shader_log(shader.id())}};
  return shader;
}

}  // namespace

Program::Program(ProgramHandle handle) : handle_(std::move(handle)) {
  centre_ = uniform("u_centre");
  scale_ = uniform("u_scale");
  half_ = uniform("u_half");
  size_ = uniform("u_size");
  window_ = uniform("u_window");
  pixel_ratio_ = uniform("u_pixel_ratio");
  units_ = uniform("u_units");
  tone_ = uniform("u_tone");
  background_ = uniform("u_background");
}

Result<Program> Program::create(std::string_view name,
                                std::initializer_list<std::string_view> vertex,
                                std::initializer_list<std::string_view> fragment) {
  auto first = compile(GL_VERTEX_SHADER, name, vertex);
  if (!first) return first.error();
  auto second = compile(GL_FRAGMENT_SHADER, name, fragment);
  if (!second) return second.error();
  ProgramHandle handle = ProgramHandle::make();
  glAttachShader(handle.id(), first->id());
  glAttachShader(handle.id(), second->id());
  glLinkProgram(handle.id());
  GLint good = GL_FALSE;
  glGetProgramiv(handle.id(), GL_LINK_STATUS, &good);
  if (good != GL_TRUE) return Error{"gl_shader", std::string(name), {"link"}};
  return Program(std::move(handle));
}

void Program::set(const Transform& transform) const {
  glUniform2f(centre_, transform.centre.x, transform.centre.y);
  glUniform1f(scale_, transform.scale);
  glUniform2f(half_, transform.half.x, transform.half.y);
  glUniform2f(size_, transform.size.x, transform.size.y);
  glUniform4fv(window_, 1, transform.window.data());
  glUniform1f(pixel_ratio_, transform.pixel_ratio);
  glUniform2f(units_, transform.size_scale, transform.width_scale);
  glUniform2f(tone_, transform.alpha, transform.fade);
  const canvas::Colour b = transform.background;
  glUniform3f(background_, static_cast<float>(b.r) / 255, static_cast<float>(b.g) / 255,
              static_cast<float>(b.b) / 255);
}

GLint Program::uniform(const char* name) const {
  return glGetUniformLocation(handle_.id(), name);
}

}  // namespace saite::gl
