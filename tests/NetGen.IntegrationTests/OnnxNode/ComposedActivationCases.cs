namespace NetGen.IntegrationTests.OnnxNode;

// Activations that NetGen has no name for, made of those that it has: value by value, so that a row is one value.

// alpha * Elu(x / alpha).
[OnnxCase("test_celu")]
[Network]
[Input(1)]
[Dense(1, Initializer = Initializer.Constant, InitializerValue = 0.5f)]
[Elu]
[Dense(1, Initializer = Initializer.Constant, InitializerValue = 2f)]
public sealed partial class Celu2 : INetworkVerbs;

[OnnxCase("test_clip_default_min_expanded")]
[Network]
[Input(1)]
[Activation(Activation.Relu)]
public sealed partial class ClipAtLeast0 : INetworkVerbs;

[OnnxCase("test_clip_default_max_expanded")]
[Network]
[Input(1)]
[Dense(1, Activation.Relu, Initializer = Initializer.Constant, InitializerValue = -1f)]
[Dense(1, Initializer = Initializer.Constant, InitializerValue = -1f)]
public sealed partial class ClipAtMost0 : INetworkVerbs;

// ONNX's slope is 0.2 where ours is 1/6.
[OnnxCase("test_hardsigmoid_default")]
[Network]
[Input(1)]
[Dense(1, Activation.HardSigmoid, Initializer = Initializer.Constant, InitializerValue = 1.2f)]
public sealed partial class HardSigmoidDefault : INetworkVerbs;

// A slope of 0.5, and 0.6 at 0.
[OnnxCase("test_hardsigmoid_example")]
[OnnxCase("test_hardsigmoid_expanded_ver18")]
[Network]
[Input(1)]
[Dense(1, Activation.HardSigmoid, Initializer = Initializer.Constant, InitializerValue = 3f, BiasValue = 0.6f)]
public sealed partial class HardSigmoidExample : INetworkVerbs;

[OnnxCase("test_hardswish_expanded")]
[Network]
[Input(1)]
[Activation(Activation.HardSigmoid, Name = "Gate")]
[Multiply("Input", "Gate")]
public sealed partial class HardSwish : INetworkVerbs;

[OnnxCase("test_mish_expanded")]
[Network]
[Input(1)]
[Activation(Activation.Softplus)]
[Dense(1, Activation.Tanh, Initializer = Initializer.Identity, Name = "Gate")]
[Multiply("Input", "Gate")]
public sealed partial class Mish : INetworkVerbs;

// x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 x^3))), where (1 + tanh(a)) / 2 is the sigmoid of 2a.
[OnnxCase("test_gelu_tanh_1")]
[OnnxCase("test_gelu_tanh_2")]
[Network]
[Input(1)]
[Multiply("Input", "Input", "Input")]
[Dense(1, Initializer = Initializer.Constant, InitializerValue = 0.07135481f, Name = "Cubic")]
[Dense(1, Initializer = Initializer.Constant, InitializerValue = 1.5957691f, Name = "Linear", From = "Input")]
[Add("Cubic", "Linear")]
[Activation(Activation.Sigmoid, Name = "Gate")]
[Multiply("Input", "Gate")]
public sealed partial class GeluByTanh : INetworkVerbs;

// 3 where ours is the paper's 1.05, alpha 2.
[OnnxCase("test_selu_example")]
[OnnxCase("test_selu_expanded_ver18")]
[Network]
[Input(1)]
[Elu(2f)]
[Dense(1, Initializer = Initializer.Constant, InitializerValue = 3f)]
public sealed partial class Selu2By3 : INetworkVerbs;

// Predictions leave dropout out.
[OnnxCase("test_dropout_default")]
[OnnxCase("test_dropout_default_ratio")]
[Network]
[Input(5)]
[Dropout(0.5f)]
[Dense(5, Initializer = Initializer.Identity)]
public sealed partial class DropoutDefault : INetworkVerbs;
