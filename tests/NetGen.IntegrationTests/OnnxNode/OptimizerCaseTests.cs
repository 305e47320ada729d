using Xunit;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>
/// Optimizers against ONNX's. Its <c>norm_coefficient</c> is weight decay. All cases are at step 0, where ONNX corrects no bias and dampens
/// nothing; for Adam that is our formula after many steps.
/// </summary>
[Trait("Category", "Numerics")]
public sealed class OptimizerCaseTests
{
    // The learning rate, the step, and then groups of as many tensors as the case updates: parameters, gradients, moments.
    private const int FirstTensor = 2;

    [Fact]
    public void AdaGradAgrees() =>
        Verify("test_adagrad", tensors: 1, rate => new AdaGrad(rate, learningRateDecay: 0.1f, epsilon: 1e-5f, weightDecay: 0.001f));

    [Fact]
    public void AdamAgrees() =>
        Verify("test_adam", tensors: 1, rate => new Adam(rate, beta1: 0.95f, beta2: 0.1f, epsilon: 1e-7f, weightDecay: 0.001f));

    [Fact]
    public void MomentumAgrees() =>
        Verify("test_momentum_multiple", tensors: 2, rate => new Sgd(rate, momentum: 0.95f, weightDecay: 0.001f));

    [Fact]
    public void NesterovAgrees() =>
        Verify("test_nesterov_momentum", tensors: 1, rate => new Sgd(rate, momentum: 0.95f, nesterov: true, weightDecay: 0.01f));

    private static void Verify(string folder, int tensors, Func<float, Optimizer> make)
    {
        var rule = make(Read(folder, "input_0")[0]);
        for (var tensor = 0; tensor < tensors; tensor++)
        {
            var parameters = Read(folder, $"input_{FirstTensor + tensor}");
            var gradients = Read(folder, $"input_{FirstTensor + tensors + tensor}");
            var state = rule.CreateState(parameters.Length);
            state.Products.Clear();
            for (var moment = 0; moment < rule.Moments.Length; moment++)
            {
                Read(folder, $"input_{FirstTensor + ((2 + moment) * tensors) + tensor}").CopyTo(state.Moment(moment));
            }

            rule.Update(parameters, gradients, state);
            Nearness.Check(Read(folder, $"output_{tensor}"), parameters);
            for (var moment = 0; moment < rule.Moments.Length; moment++)
            {
                Nearness.Check(Read(folder, $"output_{((1 + moment) * tensors) + tensor}"), state.Moment(moment));
            }
        }
    }

    private static float[] Read(string folder, string name) =>
        [.. OnnxTensor.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "OnnxNode", "OptimizerCases", folder, name + ".pb"))).Floats];
}
