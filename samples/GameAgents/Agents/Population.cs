using GameAgents.World;
using NetGen;

namespace GameAgents.Agents;

/// <summary>
/// All agents: an array of networks and one of bodies. In every frame all of them move, some learn from a better one by gradient descent, and some
/// give way to a changed copy of a better one. The amounts are fixed, so that a run gives the same bits on any machine.
/// </summary>
internal sealed class Population
{
    private const int LessonsPerFrame = 32;
    private const int DuelsPerFrame = 32;
    private const int LessonRows = Brain.MaxBatchSize;
    private const float Mutation = 0.15f;

    private readonly Brain[] _brains;
    private readonly Body[] _bodies;
    private readonly int[] _scores;
    private readonly float[] _views;
    private readonly float[] _pushes = new float[LessonRows * Brain.OutputSize];

    // Without momentum nothing is remembered between steps: one state serves all.
    private readonly Brain.Training _training = new(new Sgd(0.05f));
    private SeededRandom _random = new(0);

    internal Population(int agents, ulong seed)
    {
        _brains = new Brain[agents];
        _bodies = new Body[agents];
        _scores = new int[agents];
        _views = new float[agents * Body.ViewSize];
        for (var agent = 0; agent < agents; agent++)
        {
            _brains[agent].Initialize(seed + (ulong)agent);
        }
    }

    /// <summary>The networks.</summary>
    internal Span<Brain> Brains => _brains;

    /// <summary>What was eaten in the generation under way, for each agent on average.</summary>
    internal double MeanScore { get; private set; }

    /// <summary>Puts everybody somewhere and begins to count anew. All that happens in a generation follows from its seed and the networks.</summary>
    internal void BeginGeneration(ulong seed)
    {
        _random = new SeededRandom(seed);
        foreach (ref var body in _bodies.AsSpan())
        {
            body = Body.Somewhere(_random);
        }

        Array.Clear(_scores);
        MeanScore = 0;
    }

    internal void PlayFrame()
    {
        Move();
        for (var lesson = 0; lesson < LessonsPerFrame; lesson++)
        {
            var (better, worse) = Pair();
            Teach(_brains[better], ref _brains[worse]);
        }

        for (var duel = 0; duel < DuelsPerFrame; duel++)
        {
            var (better, worse) = Pair();
            if (_scores[better] > _scores[worse])
            {
                _brains[worse] = _brains[better];
                _scores[worse] = _scores[better];
                Mutate(_brains[worse].HiddenWeights());
                Mutate(_brains[worse].PushWeights());
            }
        }
    }

    private void Move()
    {
        Span<float> push = stackalloc float[Brain.OutputSize];
        var eaten = 0;
        for (var agent = 0; agent < _brains.Length; agent++)
        {
            var view = _views.AsSpan(agent * Body.ViewSize, Body.ViewSize);
            _bodies[agent].View(view);
            _brains[agent].Predict(view, push);
            if (_bodies[agent].Move(push, _random))
            {
                _scores[agent]++;
                eaten++;
            }
        }

        MeanScore += (double)eaten / _brains.Length;
    }

    /// <summary>The worse one takes a step towards what the better one would do in the places of some agents.</summary>
    private void Teach(in Brain better, ref Brain worse)
    {
        var first = _random.NextInt32(_brains.Length - LessonRows + 1);
        var views = _views.AsSpan(first * Body.ViewSize, LessonRows * Body.ViewSize);
        better.PredictBatch(views, _pushes);
        worse.TrainBatch(views, _pushes, _training);
    }

    private (int Better, int Worse) Pair()
    {
        var (one, other) = (_random.NextInt32(_brains.Length), _random.NextInt32(_brains.Length));
        return _scores[one] >= _scores[other] ? (one, other) : (other, one);
    }

    private void Mutate(MatrixView weights)
    {
        for (var row = 0; row < weights.Rows; row++)
        {
            foreach (ref var weight in weights.Row(row))
            {
                weight += Mutation * _random.NextNormal();
            }
        }
    }
}
