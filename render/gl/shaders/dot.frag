flat in vec4 v_fill;
flat in vec3 v_disc;
out vec4 o_colour;

void main() {
  o_colour = v_fill * clamp(v_disc.z + 0.5 - distance(gl_FragCoord.xy, v_disc.xy), 0.0, 1.0);
}
