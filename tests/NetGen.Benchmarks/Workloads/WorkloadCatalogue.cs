using System.Collections.Immutable;
using NetGen.Benchmarks.Contestants.Generated;

namespace NetGen.Benchmarks.Workloads;

/// <summary>The workloads, in order. Each call makes its data anew.</summary>
internal static class WorkloadCatalogue
{
    private static readonly ImmutableArray<(string Name, Func<Workload> Create)> Factories =
        [("W1", Xor), ("W2a", Tanh), ("W2b", Relu), ("Narrow", Narrow), ("W4", Table), ("W5", Images), ("W6", WideImages), ("W7", LeNet), ("W8b1", OneImage), ("W8b64", ManyImages)];

    internal static IEnumerable<string> Names => Factories.Select(factory => factory.Name);

    internal static Workload Create(string name) => Factories.First(factory => factory.Name == name).Create();

    private static Workload Xor()
    {
        var architecture = Architecture.Of(2, (8, Activation.Tanh), (1, Activation.Sigmoid));
        return new Workload
        {
            Name = "W1",
            Work = "2-8-1 tanh, sigmoid; MSE, SGD, batch 1",
            Architecture = architecture,
            Problem = Problem.Xor(architecture),
            NetGen = problem => new XorTraining(problem),
            Loss = Loss.MeanSquaredError,
            Optimizer = OptimizerRule.Sgd,
            IsTiny = true,
        };
    }

    private static Workload Tanh()
    {
        var architecture = Architecture.Of(4, (16, Activation.Tanh), (16, Activation.Tanh), (1, Activation.Linear));
        return new Workload
        {
            Name = "W2a",
            Work = "4-16-16-1 tanh; prediction of 1 row",
            Architecture = architecture,
            Problem = Problem.Prediction(architecture, rows: 1),
            NetGen = problem => new TanhPrediction(problem),
            IsTiny = true,
        };
    }

    private static Workload Relu()
    {
        var architecture = Architecture.Of(16, (64, Activation.Relu), (64, Activation.Relu), (1, Activation.Linear));
        return new Workload
        {
            Name = "W2b",
            Work = "16-64-64-1 relu; prediction of 1 row",
            Architecture = architecture,
            Problem = Problem.Prediction(architecture, rows: 1),
            NetGen = problem => new ReluPrediction(problem),
            IsTiny = true,
        };
    }

    private static Workload Narrow()
    {
        var architecture = Architecture.Of(4, (8, Activation.Tanh), (8, Activation.Tanh), (3, Activation.Softmax));
        return new Workload
        {
            Name = "Narrow",
            Work = "4-8-8-3 tanh, softmax; CE, Adam, batch 32",
            Architecture = architecture,
            Problem = Problem.Classes(architecture, batchSize: 32, batches: 8),
            NetGen = problem => new NarrowTraining(problem),
            Loss = Loss.CrossEntropy,
            Optimizer = OptimizerRule.Adam,
            IsTiny = true,
        };
    }

    private static Workload Table()
    {
        var architecture = Architecture.Of(30, (64, Activation.Relu), (64, Activation.Relu), (1, Activation.Sigmoid));
        return new Workload
        {
            Name = "W4",
            Work = "30-64-64-1 relu, sigmoid; BCE, Adam, batch 32",
            Architecture = architecture,
            Problem = Problem.TwoSides(architecture, batchSize: 32, batches: 8),
            NetGen = problem => new TableTraining(problem),
            Loss = Loss.BinaryCrossEntropy,
            Optimizer = OptimizerRule.Adam,
        };
    }

    private static Workload Images()
    {
        var architecture = Architecture.Of(784, (128, Activation.Relu), (10, Activation.Softmax));
        return new Workload
        {
            Name = "W5",
            Work = "784-128-10 relu, softmax; CE, SGD with momentum, batch 64",
            Architecture = architecture,
            Problem = Problem.Classes(architecture, batchSize: 64, batches: 4),
            NetGen = problem => new ImageTraining(problem),
            Loss = Loss.CrossEntropy,
            Optimizer = OptimizerRule.Momentum,
        };
    }

    private static Workload WideImages()
    {
        var architecture = Architecture.Of(784, (512, Activation.Relu), (512, Activation.Relu), (10, Activation.Softmax));
        return new Workload
        {
            Name = "W6",
            Work = "784-512-512-10 relu, softmax; CE, Adam, batch 128",
            Architecture = architecture,
            Problem = Problem.Classes(architecture, batchSize: 128, batches: 4),
            NetGen = problem => new WideImageTraining(problem),
            Loss = Loss.CrossEntropy,
            Optimizer = OptimizerRule.Adam,
        };
    }

    private static Workload LeNet()
    {
        var architecture = Architecture.Of(
            784,
            [new ConvolutionShape(Channels: 1, Kernel: 5, Filters: 6, Places: 28 * 28), new ConvolutionShape(Channels: 6, Kernel: 5, Filters: 16, Places: 10 * 10)],
            features: 400,
            (120, Activation.Relu),
            (84, Activation.Relu),
            (10, Activation.Softmax));
        return new Workload
        {
            Name = "W7",
            Work = "LeNet: 28x28x1, convolutions of 6 and 16 filters of 5x5, relu, pools of 2x2, 120-84-10; CE, SGD with momentum, batch 64",
            Architecture = architecture,
            Problem = Problem.Classes(architecture, batchSize: 64, batches: 4),
            NetGen = problem => new LeNetTraining(problem),
            Loss = Loss.CrossEntropy,
            Optimizer = OptimizerRule.Momentum,
        };
    }

    private static Workload OneImage()
    {
        var architecture = Architecture.Of(784, (128, Activation.Relu), (10, Activation.Softmax));
        return new Workload
        {
            Name = "W8b1",
            Work = "784-128-10 relu, softmax; prediction of 1 row",
            Architecture = architecture,
            Problem = Problem.Prediction(architecture, rows: 1),
            NetGen = problem => new ImagePrediction(problem),
            IsBoundByReading = true,
        };
    }

    private static Workload ManyImages()
    {
        var architecture = Architecture.Of(784, (128, Activation.Relu), (10, Activation.Softmax));
        return new Workload
        {
            Name = "W8b64",
            Work = "784-128-10 relu, softmax; prediction of 64 rows",
            Architecture = architecture,
            Problem = Problem.Prediction(architecture, rows: 64),
            NetGen = problem => new ImageBatchPrediction(problem),
        };
    }
}
