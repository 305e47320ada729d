using System.Runtime.Intrinsics;
using CsCheck;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Optimizers;

/// <summary>What holds for every rule.</summary>
public sealed class OptimizerTests
{
    public static TheoryData<Optimizer> Rules =>
    [
        new Sgd(0.1f),
        new Sgd(0.1f, momentum: 0.9f),
        new Sgd(0.1f, momentum: 0.9f, nesterov: true),
        new Sgd(0.1f, momentum: 0.9f, dampening: 0.5f, weightDecay: 0.1f),
        new Sgd(0.1f, weightDecay: 0.1f),
        new Adam(),
        new Adam(0.01f, beta1: 0, beta2: 0.9f, epsilon: 1e-3f),
        new Adam(0.01f, beta1: 0.5f, beta2: 0, epsilon: 0),
        new Adam(0.01f, beta2: 0.5f, weightDecay: 0.1f, amsGrad: true),
        new AdamW(0.01f, weightDecay: 0.1f),
        new AdamW(0.01f, beta2: 0.5f, amsGrad: true),
        new Adamax(0.01f, weightDecay: 0.1f),
        new Adamax(0.01f, beta2: 0.5f, epsilon: 0),
        new Nadam(0.01f, momentumDecay: 0.3f, weightDecay: 0.1f),
        new AdaGrad(0.1f, learningRateDecay: 0.1f, initialSum: 0.5f, weightDecay: 0.1f),
        new AdaGrad(0.1f, epsilon: 0),
        new AdaDelta(0.5f, weightDecay: 0.1f),
        new RmsProp(0.01f, weightDecay: 0.1f),
        new RmsProp(0.01f, alpha: 0.5f, epsilon: 0, momentum: 0.9f),
        new RmsProp(0.01f, epsilon: 1e-2f, centered: true),
        new RmsProp(0.01f, epsilon: 1e-2f, momentum: 0.5f, centered: true),
        new Lion(0.01f, weightDecay: 0.1f),
        new RProp(0.1f, smallestStep: 0.06f, largestStep: 0.13f),
    ];

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void EveryLengthAgreesWithTheFormulaInDoublePrecision(Optimizer rule)
    {
        for (var length = 0; length <= 70; length++)
        {
            var random = new SeededRandom((ulong)length);
            var parameters = Normals(random, length);
            var naive = new NaiveOptimizer(rule, parameters);
            var state = rule.CreateState(length);
            for (var step = 0; step < 8; step++)
            {
                var gradients = Normals(random, length);
                rule.Update(parameters, gradients, state);
                naive.Update(Array.ConvertAll(gradients, static gradient => (double)gradient));
            }

            Assert.Equal(8, state.Step);
            for (var i = 0; i < length; i++)
            {
                Assert.Equal(naive.Parameters[i], parameters[i], 2e-6 * (1 + Math.Abs(naive.Parameters[i])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    [Trait("Category", "Numerics")]
    public void TheBitsDoNotDependOnTheRegisterWidth(Optimizer rule) =>
        Gen.Select(Gen.Int[0, 70], Gen.ULong).Sample(
            (length, seed) =>
            {
                var chosen = Run(rule, length, seed, rule.Apply);
                Assert.Equal(chosen, Run(rule, length, seed, InLanes<Lanes32, float>(rule)));
                Assert.Equal(chosen, Run(rule, length, seed, InLanes<Lanes128, Vector128<float>>(rule)));
                Assert.Equal(chosen, Run(rule, length, seed, InLanes<Lanes256, Vector256<float>>(rule)));
                Assert.Equal(chosen, Run(rule, length, seed, InLanes<Lanes512, Vector512<float>>(rule)));
            },
            iter: 30,
            threads: 1);

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void TheBitsDoNotDependOnHowTheParametersAreCut(Optimizer rule) =>
        Gen.Select(Gen.Int[0, 70], Gen.Double.Unit, Gen.ULong).Sample(
            (length, share, seed) =>
            {
                var cut = (int)(share * length);
                var cutInTwo = Run(rule, length, seed, (parameters, gradients, state, start) =>
                {
                    rule.Apply(parameters[cut..], gradients[cut..], state, start + cut);
                    rule.Apply(parameters[..cut], gradients[..cut], state, start);
                });
                Assert.Equal(Run(rule, length, seed, rule.Apply), cutInTwo);
            },
            iter: 30,
            threads: 1);

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void PaddingStaysZero(Optimizer rule)
    {
        var parameters = new float[20];
        var state = rule.CreateState(20);
        for (var step = 0; step < 3; step++)
        {
            rule.Update(parameters, new float[20], state);
        }

        Assert.All(parameters, value => Assert.Equal(0u, BitConverter.SingleToUInt32Bits(value)));
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void AGradientThatIsNotANumberShowsInItsParameterAlone(Optimizer rule)
    {
        var parameters = new float[33];
        var gradients = new float[33];
        gradients[5] = float.NaN;
        gradients[32] = float.NaN;
        var state = rule.CreateState(33);
        rule.Update(parameters, gradients, state);
        Assert.Equal([5, 32], Enumerable.Range(0, 33).Where(i => float.IsNaN(parameters[i])));
        Array.Fill(gradients, 0.5f);
        rule.Update(parameters, gradients, state);
        Assert.Equal([5, 32], Enumerable.Range(0, 33).Where(i => float.IsNaN(parameters[i])));
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void MomentsWhoseGradientStopsNeverBecomeDenormal(Optimizer rule)
    {
        var parameters = new float[17];
        var gradients = new float[17];
        Array.Fill(gradients, 1e-3f);
        var state = rule.CreateState(17);
        rule.Update(parameters, gradients, state);
        Array.Clear(gradients);
        for (var step = 0; step < 2000; step++)
        {
            rule.Update(parameters, gradients, state);
            for (var moment = 0; moment < rule.Moments.Length; moment++)
            {
                Assert.DoesNotContain(state.Moment(moment).ToArray(), float.IsSubnormal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void AnUpdateAllocatesNothing(Optimizer rule)
    {
        var parameters = new float[37];
        var gradients = new float[37];
        var state = rule.CreateState(37);
        rule.Update(parameters, gradients, state);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 100; step++)
        {
            rule.Update(parameters, gradients, state);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void SpansAndStatesThatDoNotFitAreRefusedBeforeAnythingChanges(Optimizer rule)
    {
        float[] parameters = [1, 2, 3];
        var state = rule.CreateState(3);
        var gradients = Assert.Throws<ArgumentException>("gradients", () => rule.Update(parameters, new float[2], state));
        Assert.Contains("Expected 3 values, found 2.", gradients.Message);
        var longer = Assert.Throws<ArgumentException>("parameters", () => rule.Update(new float[4], new float[4], state));
        Assert.Contains("Expected 3 values, found 4.", longer.Message);
        Assert.Throws<ArgumentNullException>("state", () => rule.Update(parameters, new float[3], null!));
        var other = new Adam();
        var foreign = Assert.Throws<ArgumentException>("state", () => rule.Update(parameters, new float[3], other.CreateState(3)));
        Assert.Contains($"Expected a state that this {rule.GetType().Name} made, found one that another {other.GetType().Name} made.", foreign.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.CreateState(-1));
        Assert.Equal([1, 2, 3], parameters);
        Assert.Equal(0, state.Step);
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void ACopiedStateGoesOnAlikeAndAForeignOneIsRefused(Optimizer rule)
    {
        var state = rule.CreateState(19);
        var copy = rule.CreateState(19);
        rule.Update(Normals(new SeededRandom(1), 19), Normals(new SeededRandom(2), 19), state);
        copy.CopyFrom(state);
        var one = new float[19];
        var two = new float[19];
        rule.Update(one, Normals(new SeededRandom(3), 19), state);
        rule.Update(two, Normals(new SeededRandom(3), 19), copy);
        Assert.Equal(one, two);
        Assert.Throws<ArgumentException>("other", () => copy.CopyFrom(rule.CreateState(18)));
        Assert.Throws<ArgumentException>("state", () => copy.CopyFrom(new Adam().CreateState(19)));
        Assert.Equal(2, copy.Step);
    }

    private static Pass InLanes<TLanes, TVector>(Optimizer rule)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        (parameters, gradients, state, start) =>
        {
            var range = new UpdateRange(parameters, gradients, state, start, state.Groups[0]);
            var whole = parameters.Length - (parameters.Length % TLanes.Count);
            rule.Apply<TLanes, TVector>(range[..whole]);
            rule.Apply<Lanes32, float>(range[whole..]);
        };

    /// <summary>The bits of parameters and moments after some steps.</summary>
    private static uint[] Run(Optimizer rule, int length, ulong seed, Pass pass)
    {
        var random = new SeededRandom(seed);
        var parameters = Normals(random, length);
        var state = rule.CreateState(length);
        for (var step = 0; step < 4; step++)
        {
            rule.Advance(state);
            pass(parameters, Normals(random, length), state, 0);
        }

        var bits = new List<uint>(Array.ConvertAll(parameters, BitConverter.SingleToUInt32Bits));
        for (var moment = 0; moment < rule.Moments.Length; moment++)
        {
            bits.AddRange(Array.ConvertAll(state.Moment(moment).ToArray(), BitConverter.SingleToUInt32Bits));
        }

        return [.. bits];
    }

    private static float[] Normals(SeededRandom random, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = random.NextNormal();
        }

        return values;
    }

    private delegate void Pass(Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state, int start);
}
