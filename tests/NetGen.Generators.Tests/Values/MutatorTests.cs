using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Values;

/// <summary>To train a copy of a struct is an error of the compiler instead of nothing learned; to train what can be written to, and to predict with a copy, is none.</summary>
public partial class MutatorTests
{
    private const string Source = """
        using System.Collections.Generic;
        using NetGen;

        [Network, Input(2), Dense(1, Name = "Head")]
        public partial struct Brain;

        [Network, Input(2), Dense(1)]
        internal partial struct @event;

        public sealed class Agents(Brain.Training training)
        {
            private readonly Brain _fixed;
            private Brain _brain;

            public Brain Copy => _brain;

            public void Train(List<Brain> list, Brain[] array, in Brain argument, float[] x, float[] t)
            {
                _brain.TrainBatch(x, t, training);
                array[0].TrainBatch(x, t, training);
                array[0].HeadBiases()[0] = 1f;
                foreach (ref var brain in System.MemoryExtensions.AsSpan(array))
                {
                    brain.Initialize(1);
                }

                _ = list[0].Predict(x) + _fixed.Predict(x) + argument.Predict(x) + Copy.Predict(x);
                _fixed.ComputeGradients(x, t, training);
                list[0].TrainBatch(x, t, training); // CS0206
                _fixed.TrainBatch(x, t, training); // CS0192
                argument.TrainBatch(x, t, training); // CS8329
                Copy.TrainBatch(x, t, training); // CS0206
                list[0].Initialize(1); // CS0206
                _fixed.Update(training); // CS0192
                Copy.CopyParametersFrom(x); // CS0206
                _ = list[0].HeadWeights().Rows; // CS0206
                foreach (var brain in list)
                {
                    brain.TrainBatch(x, t, training); // CS1657
                }
            }
        }
        """;

    [Fact]
    public void ToTrainACopyDoesNotCompile()
    {
        var expected = Source.Split('\n').Index().Select(line => (line.Index, Id: Mark().Match(line.Item).Groups["id"].Value)).Where(mark => mark.Id.Length > 0);

        var errors = GeneratorHarness.Run(Source).Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id));

        Assert.Equal(expected, errors.Order());
    }

    /// <summary>What lies on the stack cannot be handed out beyond it.</summary>
    [Fact]
    public void ViewsDoNotOutliveTheNetwork()
    {
        var run = GeneratorHarness.Run("""
            using NetGen;

            [Network, Input(2), Dense(1, Name = "Head")]
            public partial struct Brain
            {
                public static MatrixView Dangling()
                {
                    var brain = default(Brain);
                    return brain.HeadWeights();
                }
            }
            """);

        var errors = run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(["CS8168", "CS8347"], errors.Select(error => error.Id).Order());
    }

    [GeneratedRegex(@"// (?<id>CS\d+)")]
    private static partial Regex Mark();
}
